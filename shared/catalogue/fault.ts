// One thing that is wrong with a catalogue.

/** `code` is the item's or the heading's, `field` the field of it, `say` the sentence for the administrator. */
export type Fault = { code: string; field: string; say: string }

/** At most one fault for a field, however many of its texts are too long. */
export const tooLong = (code: string, field: string, texts: readonly string[], most: number, what: string): Fault[] =>
  texts.some(text => text.length > most) ? [{ code, field, say: `${what}超过 ${most} 字，请写短一点。` }] : []
