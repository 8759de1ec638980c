import type { State } from '../request/request'
import type { NearRow } from '../request/views'

/** A matter that is perhaps the same: as before the public, with how many follow it and the smallest area of both; never metres. */
export type AlikeRow = NearRow & { id: string; following: number; near: Because['near'] }

/** What makes two matters alike: words that both have, metres between them, days, the smallest area of both, one item. */
export type Because = {
  score: number
  words: string[]
  metres: number | null
  near: 'grid' | 'village' | 'town' | null
  days: number
  sameItem: boolean
}

export type RepeatRow = {
  id: string
  title: string
  place: string
  state: State
  unit: string | null
  at: number
  following: number
  why: Because
}

export type HotRow = {
  title: string
  /** The request whose title it is. */
  sample: string
  place: string
  /** Reported in the period, and in an equal time before. */
  size: number
  before: number
  /** First and latest report. */
  from: number
  to: number
  /** Not answered yet. */
  open: number
  rows: { id: string; title: string; state: State; at: number }[]
  /** Reported again although every answer was on time: reports and answers in the order of time. */
  study: { at: number; what: 'report' | 'answer'; id: string }[] | null
}
