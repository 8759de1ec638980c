// A request as it is shown. What capabilities add to it stands with them and is put together in `aspects.ts`.

import type { Given } from '../catalogue/given'
import type { ClockName, Kind } from '../catalogue/limit'
import type { Answer, Rating, State } from './request'

export type PlaceView = {
  grid: string | null
  village: string | null
  town: string | null
  /** “睢城街道 和平社区 第 3 网格” */
  name: string
  /** Who looks after the grid: 网格长、网格员. */
  worker: { name: string; post: string } | null
}

/** How much is left of a clock, counted by the county's calendar. Negative never: `late` says so. */
export type ClockView = {
  name: ClockName
  state: 'done' | 'running' | 'paused' | 'ahead'
  due: number | null
  ended: number | null
  late: boolean
  /** What is left, or by how much it is late, in the unit that says most. */
  amount: { days: number } | { hours: number } | null
  /** Working time that it took, once it is done. */
  took: { days: number } | { hours: number } | null
  provisional: boolean
  /** The limit as first promised, where it was moved since. */
  first: number | null
}

export type FileView = { url: string; kind: 'photo' | 'video' | 'voice'; seconds?: number }

export type StepView = {
  at: number
  deed: string
  by: string
  text: string
  files: FileView[]
  unit: string | null
  round: number
  mine: boolean
}

export type AnswerView = {
  at: number
  round: number
  text: string
  basis: string
  contact: string
  files: FileView[]
  unit: string
  handler: string
  rating: Rating | null
  /** Staff only: what the check found, and why the answer went all the same. */
  check: Answer['check']
}

/** A matter as one who may see it sees it; fields not theirs are null. */
export type RequestView = {
  id: string
  /** How many steps of the history this shows; a deed names it, so that nobody acts on what has moved on. */
  version: number
  title: string
  kind: Kind
  /** What governs it, as the catalogue had it in the edition it was filed under. */
  item: {
    id: string
    name: string
    edition: number
    guide: string
    basis: string
    steps: string[]
  } | null
  given: Given[]
  text: string
  files: FileView[]
  place: PlaceView & { words: string; point: [number, number] | null }
  state: State
  round: number
  channel: string
  at: number
  unit: { id: string; name: string; phone: string } | null
  handler: string | null
  firstReceiver: string | null
  clocks: ClockView[]
  steps: StepView[]
  answers: AnswerView[]
  /** Open question of the handler and until when an answer is awaited. */
  question: { text: string; until: number } | null
  signature: { by: string; reason: string } | null
  /** Who has it after three returns; staff only. */
  supervisor: string | null
  /** Staff only: masked; “反映人要求保密” when hidden from the unit. */
  reporter: { name: string; phone: string | null; hidden: boolean } | null
  urgent: boolean
  /** What this person may do now. */
  may: string[]
  /** How this person stands to it. */
  as: 'reporter' | 'handler' | 'head' | 'dispatcher' | 'supervisor' | 'leader' | 'called'
  templates: string[]
}

/** One row of a list. */
export type RequestRow = {
  id: string
  title: string
  place: string
  state: State
  round: number
  unit: string | null
  handler: string | null
  at: number
  clocks: ClockView[]
  photos: number
  kind: Kind
  urgent: boolean
  /** What the reporter is asked to do: rate, reply. */
  todo: 'rate' | 'reply' | null
}

/** What is being done here: no persons, no words of the reporter. */
export type NearRow = {
  title: string
  place: string
  unit: string | null
  state: State
  at: number
  due: number | null
}
