// A request 诉求: one document, with its state, history, clocks and what is still to be told. What capabilities add to it stands
// with them; `aspects.ts` puts it together.
import type { Finding } from '../answering/finding'
import type { Given } from '../catalogue/given'
import type { ClockName, Kind, Limit } from '../catalogue/limit'
import type { Notice } from '../notice/notice'
import type { Point } from '../point'

export type State =
  | 'received' // 待交办
  | 'dispatched' // 待受理
  | 'accepted' // 办理中
  | 'waiting' // 等反映人补充，计时暂停
  | 'returned' // 单位退回，待重新交办
  | 'joined' // 并案办理，随主件
  | 'answered' // 已答复，待评价
  | 'closed' // 已办结
  | 'withdrawn' // 反映人撤回
  | 'declined' // 不予受理

export type Channel =
  | 'scan'
  | 'wechat'
  | 'web'
  | 'sms'
  | 'email'
  | 'letter'
  | 'hotline12345'
  | 'hotline12348'
  | 'window'
  | 'patrol'
  | 'above'

/** Moments are epoch milliseconds throughout. */
export type Clock = {
  from: number
  due: number
  /** When it was done; null while it runs. */
  ended: number | null
  limit: Limit
  /** The year of a deadline whose calendar is not published yet; recomputed when it is loaded. */
  provisional: number | null
}

export type Clocks = Record<ClockName, Clock | null>

export type Pause = { from: number; to: number | null; why: string; until: number }

/** Who did it: a person in a role, or the system by a rule. */
export type Actor = {
  person: string | null
  name: string
  role: 'reporter' | 'handler' | 'head' | 'dispatcher' | 'supervisor' | 'leader' | 'called' | 'system'
  unit: string | null
  /** Other ids that this person is known under; left out where there are none. */
  also?: readonly string[]
}

export type Role = Actor['role']

export const system: Actor = { person: null, name: '速来办', role: 'system', unit: null }

export type Step = {
  at: number
  deed: string
  by: Actor
  round: number
  /** Words said: the question, the reply, the reason, what was added. */
  text?: string
  files?: FileRef[]
  /** Where it went. */
  unit?: string
}

export type FileRef = { id: string; kind: 'photo' | 'video' | 'voice'; seconds?: number }

export type Place = {
  grid: string | null
  village: string | null
  town: string | null
  point: Point | null /** 门牌、路口等说明 */
  words: string
  from: 'scan' | 'map' | 'list' | 'none'
}

export type Reporter = {
  person: string
  /** Other ids that this person is known under, kept up when more are found out; left out where there are none. */
  also?: readonly string[]
  /** 称呼, empty when not given. */
  name: string
  /** Sealed phone and its mask (138****1234), null when none is known. */
  phone: { sealed: string; mask: string } | null
  /** The unit may not see who it is (不公开我的身份). */
  hidden: boolean
}

export type Answer = {
  at: number
  text: string
  basis: string
  contact: string
  files: FileRef[]
  handler: string
  unit: string
  /** What the check found, and why it went all the same; null when nothing was found. Not for the reporter. */
  check: { findings: Finding[]; reason: string } | null
}

export type Grade = 1 | 2 | 3 | 4 | 5

export type Rating = { at: number; result: Grade; attitude: Grade; speed: Grade; words: string }

/** A round 交办轮次 that has an answer; `due` is the limit of its own clock, which the next round's takes the place of. Earlier releases did not keep it. */
export type Round = { round: number; answer: Answer; rating: Rating | null; due?: number | null }

export type Request = {
  _id: string
  version: number
  /** `person:tap`, unique: the same tap again is the same request. */
  tap: string
  channel: Channel
  kind: Kind
  item: string | null
  /** The edition of the catalogue whose words govern it. */
  edition: number
  /** When somebody last named its item in dispatching it. */
  decidedAt: number | null
  /** What was ticked to the item's questions. */
  given: Given[]
  /** 紧急: its limits are shorter, and it is told of at any hour. */
  urgent: boolean
  title: string
  text: string
  files: FileRef[]
  place: Place
  reporter: Reporter
  state: State
  round: number
  unit: string | null
  handler: string | null
  /** 首接人: stays answerable through every transfer. */
  firstReceiver: { person: string; name: string } | null
  clocks: Clocks
  pauses: Pause[]
  /** When the present state ends by itself (waiting for the reporter, waiting for a rating). */
  until: number | null
  history: Step[]
  rounds: Round[]
  /** The first of two signatures for closing without the reporter's assent. */
  signature: { by: Actor; at: number; reason: string } | null
  /** The answer's limit as it was first promised in this round, once it was moved or another unit has it. */
  firstDue: number | null
  /** How often units gave it back or passed it on: the third time a supervisor has it. */
  returns: number
  /** Notices not yet sent, and the keys of reminders already given. */
  outbox: Notice[]
  reminded: string[]
  /** The next moment at which something must happen to it; null when nothing will. */
  wakeAt: number | null
  /** By which lists are sorted and paged: the moment of filing; the limit of the clock that runs, and among equals who came first. */
  filedKey: string
  dueKey: string
  /** Whose hands or word it waits for beside the unit that has it: units, and `unit:post`. They find it by this. */
  others: string[]
  /** How many calendars had been loaded when its dates were computed. */
  dated: number
  /** The year of a running clock whose calendar is not published yet; found by it when the calendar is loaded. */
  provisional: number | null
  /** May stand in “身边正在办”, by its item and place alone: the item is public and the content check had no doubt. */
  shown: boolean
  /** Stands there now: shown, of one who did not ask to be hidden, and still open. */
  near: boolean
  createdAt: number
  updatedAt: number
  closedAt: number | null
}
