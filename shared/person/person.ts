// A person who has come in at least once. What they are in the county's offices stands in the units, not here.
export type Person = {
  _id: string
  /** Ways in: `wx:<openid>`, `ph:<keyed hash of the phone>`; each belongs to one person. */
  keys: string[]
  /** Ids under which this person filed before the phone showed that they are one. */
  also: string[]
  name: string
  phone: { sealed: string; mask: string } | null
  openid: string | null
  /** Version of the privacy agreement agreed to. */
  agreed: number
  /** Template name → messages that may still be sent. One consent, one message. */
  consents: Record<string, number>
  /** When they last did what has a pace, newest last. */
  paces: Record<string, number[]>
  unread: number
  createdAt: number
}
