// What a move leaves behind, and why. Everything else that is declared moves.

/** Collections by name. */
export const leftCollections: Readonly<Record<string, string>> = {
  signins: 'one-time codes end within minutes; whoever was just signing in asks for a new one',
  askings: 'how many codes were asked for from an address in this hour: counted anew',
  presences: 'who has a matter open at this moment: gone after 45 seconds',
}

/** The document that opens a county: without its centre no function serves anybody and nothing wakes. It goes last. */
export const opening = {
  collection: 'units',
  isIt: (doc: Readonly<Record<string, unknown>>): boolean => doc.kind === 'centre',
}
