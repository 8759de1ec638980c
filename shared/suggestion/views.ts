/** What the system would do with it: likeliest first; `words` stand in the text. */
export type SuggestionView = {
  ranked: {
    item: string
    name: string
    certainty: number
    unit: string | null
    unitName: string
    /** Every request of the item is: its limits would be hours. */
    urgent: boolean
  }[]
  words: string[]
  /** Certain enough to be handed out without a person. */
  sure: boolean
}
