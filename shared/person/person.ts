// A person who has come in at least once. What they are in the county's offices stands in the units, not here.

/** A number as it is kept: sealed, and its mask for those who need not see it whole. */
export type Sealed = { sealed: string; mask: string }

/** A number that was shown to be one's own, and when last. */
export type Proved = Sealed & { provedAt?: number }

/** A browser that is signed in. Moments are epoch milliseconds. */
export type Session = { at: number; until: number; where: string }

export type Person = {
  _id: string
  /** Ways in: `wx:<openid>`, `ph:<keyed hash of the phone>`; each belongs to one person. */
  keys: string[]
  /** Ids under which this person filed before it was shown that they are one: all that is theirs is this person's. */
  also: string[]
  /** Ids of whoever has or had the same number: perhaps the same person. Asked by recusal, and by nothing else. */
  akin: string[]
  name: string
  phone: Proved | null
  openid: string | null
  /** Version of the privacy agreement agreed to. */
  agreed: number
  /** Template name → messages that may still be sent. One consent, one message. */
  consents: Record<string, number>
  /** When they last did what has a pace, newest last. */
  paces: Record<string, number[]>
  unread: number
  /** The browsers that are signed in, by the session's id. One that is not here has ended. */
  sessions: Record<string, Session>
  /** When it was last seen that they lost a post: who knows the county from before asks again. 0 for never. */
  postsAt: number
  createdAt: number
}
