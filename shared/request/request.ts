// A request 诉求: one document, with its state, history, clocks and what is still to be told.

import type { Finding } from '../answering/finding'
import type { Boundary, Extension, Meeting, SubTask, Whistle } from '../joint/joint'
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

/** 投诉 求助 咨询 建议 爆料 */
export type Kind = 'complaint' | 'help' | 'consult' | 'advice' | 'tip'

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

/** Working days, or working hours where the limit is short. */
export type Limit = { days: number } | { hours: number }

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

export type ClockName = 'dispatch' | 'accept' | 'answer'

export type Pause = { from: number; to: number | null; why: string; until: number }

export type Deed =
  | 'submit'
  | 'dispatch'
  | 'accept'
  | 'return'
  | 'ask'
  | 'reply'
  | 'resume'
  | 'answer'
  | 'rate'
  | 'add'
  | 'withdraw'
  | 'decline'
  | 'sign'
  | 'close'
  | 'rise'
  | 'lower'
  | 'join'
  | 'part'
  | 'extend' // 申请延期
  | 'grant' // 同意延期
  | 'refuse' // 不同意延期
  | 'transfer' // 转办
  | 'decide' // 职责认定
  | 'whistle' // 吹哨
  | 'report' // 报到
  | 'excuse' // 说明不报到的理由（清单外）
  | 'meet' // 召集会商
  | 'minute' // 会商纪要
  | 'finish' // 完成分工
  | 'explain' // 说明分工为何未完成
  | 'remind' // 提醒
  | 'urge' // 催办
  | 'supervise' // 督办

/** Who did it: a person in a role, or the system by a rule. */
export type Actor = {
  person: string | null
  name: string
  role: 'reporter' | 'handler' | 'head' | 'dispatcher' | 'supervisor' | 'leader' | 'called' | 'system'
  unit: string | null
}

export type Step = {
  at: number
  deed: Deed
  by: Actor
  round: number
  /** Words said: the question, the reply, the reason, what was added. */
  text?: string
  files?: FileRef[]
  /** Where it went. */
  unit?: string
}

/** What was said to a question of the item; the question's own words stay with the answer. */
export type Given = { question: string; answer: string }

export type FileRef = { id: string; kind: 'photo' | 'video' | 'voice'; seconds?: number }

export type Place = {
  grid: string | null
  village: string | null
  town: string | null
  point: Point | null /** 门牌、路口等说明 */
  words: string
  from: 'scan' | 'map' | 'list' | 'none'
}

/** 蓝黄橙红: grid, town, several departments, county. */
export type Colour = 'blue' | 'yellow' | 'orange' | 'red'

/** Who has it in hand: village, town or county. */
export type Tier = 'village' | 'town' | 'county'

/** Which rule raised it, from which threshold on, and what was found. */
export type Rise = {
  rule: string
  fact: string
  threshold: number
  colour: Colour
  tier: Tier
  evidence: string
  at: number
}

export type Level = {
  colour: Colour
  tier: Tier
  rises: Rise[]
  lowered: { at: number; by: Actor; reason: string; from: Colour } | null
  /** When being open for so long raises it next. */
  nextAt: number | null
}

export type Danger = 'fire' | 'gas' | 'hurt' | 'suicide' | 'violence' | 'child' | 'trapped' | 'electric' | 'water'

/** What the system would do with it 拟办建议. */
export type Suggested = {
  /** The model's id: a later one may say otherwise. */
  model: string
  /** Items by their codes, likeliest first, each with its certainty from 0 to 1. */
  ranked: { label: string; certainty: number }[]
  /** Words that led to the first, as they stand in the text, strongest first. */
  words: string[]
}

/** Its words say that somebody is in danger. `denied`: the reporter, asked, said that nobody is. */
export type Endangered = { danger: Danger; words: string; denied: boolean }

export type Reporter = {
  person: string
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
  check: AnswerCheck | null
}

export type AnswerCheck = { findings: Finding[]; reason: string }

export type Grade = 1 | 2 | 3 | 4 | 5

export type Rating = { at: number; result: Grade; attitude: Grade; speed: Grade; words: string }

/** A round 交办轮次 that has an answer. */
export type Round = { round: number; answer: Answer; rating: Rating | null }

/** The case 并案 a request was joined to: its lead 主件, since when, and how many steps of the lead's history it has taken in. */
export type Joined = { id: string; since: number; upTo: number }

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
  /** What was ticked to the item's questions. */
  given: Given[]
  /** What the system would do with it; null where an item was ticked or nothing is known of its words. */
  suggestion: Suggested | null
  /** When a dispatcher last named its item: what the next model learns from. */
  decidedAt: number | null
  danger: Endangered | null
  /** 紧急: its limits are shorter, and it is told of at any hour. */
  urgent: boolean
  level: Level
  /** Two-character terms by which it is found; null until its first alarm has read its words. */
  terms: string[] | null
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
  clocks: Record<ClockName, Clock | null>
  pauses: Pause[]
  /** When the present state ends by itself (waiting for the reporter, waiting for a rating). */
  until: number | null
  history: Step[]
  rounds: Round[]
  /** The first of two signatures for closing without the reporter's assent. */
  signature: { by: Actor; at: number; reason: string } | null
  /** The one truth of a case stands on who is joined; kept after the answer, null again when parted. */
  lead: Joined | null
  /** How many steps of its own history those joined to it have been brought; null while nothing was ever joined to it. */
  spread: number | null
  extensions: Extension[]
  /** The answer's limit as it was first promised in this round, once an extension or a transfer has moved it. */
  firstDue: number | null
  /** How often units gave it back or passed it on: the third time a supervisor has it. */
  returns: number
  /** The boundary decision that binds the unit which has it. */
  bound: Boundary | null
  whistles: Whistle[]
  meetings: Meeting[]
  tasks: SubTask[]
  /** Units called to it or with a part of the work; they see it. */
  called: string[]
  /** `unit:post` of whoever must approve an extension now. */
  approves: string | null
  /** Notices not yet sent, and the keys of reminders already given. */
  outbox: Notice[]
  reminded: string[]
  /** The next moment at which something must happen to it; null when nothing will. */
  wakeAt: number | null
  /** By which lists are sorted and paged: the moment of filing; the limit of the clock that runs, and among equals who came first. */
  filedKey: string
  /** The surest suggestion first. */
  certainKey: string
  dueKey: string
  /** The year of a running clock whose calendar is not published yet; found by it when the calendar is loaded. */
  provisional: number | null
  /** May stand in “身边正在办”, by its item and place alone: the item is public and the content check had no doubt. */
  shown: boolean
  /** Stands there now: shown and still open. */
  near: boolean
  createdAt: number
  updatedAt: number
  closedAt: number | null
}
