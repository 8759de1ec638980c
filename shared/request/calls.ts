import * as v from 'valibot'
import type { Finding } from '../answering/finding'
import type { Question } from '../catalogue/catalogue'
import type { AnswerCheck, ClockName, Colour, Danger, Deed, Given, Kind, Rating, State, Tier } from './request'
import { call } from '../calls/call'
import { after, file, files, id, phone, point, requestId, tap, version, words } from '../calls/fields'
import type { JointView, TogetherView, WantedView } from '../joint/views'

export const kind = v.picklist(['complaint', 'help', 'consult', 'advice', 'tip'], '请选择是哪一类。')

/** Where it happened: a code's scene, a point on the map, or a grid or village chosen from the list; words for the door or the crossing. */
const place = v.strictObject({
  scene: v.optional(v.pipe(v.string(), v.maxLength(32))),
  point: v.optional(point),
  grid: v.optional(id),
  village: v.optional(id),
  words: v.optional(words(100), ''),
})

/** What was ticked to the item's questions. */
const given = v.pipe(
  v.array(v.strictObject({ question: words(100), answer: words(200) })),
  v.maxLength(20, '回答太多了，请重新打开这一页。'),
)

export type PlaceView = {
  grid: string | null
  village: string | null
  town: string | null
  /** “睢城街道 和平社区 第 3 网格” */
  name: string
  /** Who looks after the grid: 网格长、网格员. */
  worker: { name: string; post: string } | null
}

export type ItemView = {
  id: string
  name: string
  group: string
  kinds: Kind[]
  common: boolean
  guide: string
  /** First letters of its name in pinyin, and how people say it: for searching. */
  initials: string
  says: string[]
  /** Ticked in the form when the item is chosen. */
  questions: Question[]
  unit: string
}

/** Opens the filing form: one trip for all it shows. `place` is null when nothing was scanned. Several `choices` when the point is near a border. */
export const open = call(
  'request.open',
  v.strictObject({ scene: v.optional(v.pipe(v.string(), v.maxLength(64))) }),
).answers<{
  place: PlaceView | null
  /** Why a scanned code was not understood, as a sentence. */
  placeSay: string | null
  items: ItemView[]
  phone: string | null
  /** WeChat template ids to ask consent for at the submit tap: accepted, asked, answered. */
  templates: string[]
}>()

/** The grid of a point; the person is asked when several are near. */
export const locate = call('request.locate', v.strictObject({ point })).answers<{ choices: PlaceView[] }>()

export const submit = call(
  'request.submit',
  v.strictObject({
    tap,
    kind,
    item: v.optional(id),
    given: v.optional(given, []),
    text: v.optional(words(), ''),
    files: v.optional(files, []),
    place,
    hidden: v.optional(v.boolean(), false),
    name: v.optional(words(20), ''),
    phone: v.optional(phone),
    /** The reporter was shown whom to call, and says that nobody is in danger. */
    nobodyInDanger: v.optional(v.boolean(), false),
    /** The matter that is followed instead: it was offered by `request.alike`. */
    follow: v.optional(requestId),
  }),
).answers<{
  id: string
  state: State
  unit: string | null /** “县住建局会在 11 月 23 日 17:30 前受理” */
  next: string
}>()

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
  /** The limit as first promised, where an extension or a transfer has moved it. */
  first: number | null
}

export type FileView = { url: string; kind: 'photo' | 'video' | 'voice'; seconds?: number }

export type StepView = {
  at: number
  deed: Deed
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
  check: AnswerCheck | null
}

/** The level as staff see it: each rise with its rule's threshold and what was found. */
export type LevelView = {
  colour: Colour
  tier: Tier
  rises: { fact: string; threshold: number; colour: Colour; evidence: string; at: number }[]
  lowered: { at: number; by: string; reason: string; from: Colour } | null
}

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

/** A matter as one who may see it sees it; fields not theirs are null. */
export type MatterView = {
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
  /** It is dealt with together with others: as one that was joined, with its lead for the staff, or as their lead. */
  case: { joined: boolean; lead: string | null } | null
  /** Staff only: masked; “反映人要求保密” when hidden from the unit. */
  reporter: { name: string; phone: string | null; hidden: boolean } | null
  urgent: boolean
  /** Its words speak of danger; `denied` when the reporter, asked, said that nobody is. Staff only. */
  danger: { danger: Danger; words: string; denied: boolean } | null
  /** Staff only. */
  level: LevelView | null
  /** Dispatchers only, as long as it is theirs to hand out. */
  suggestion: SuggestionView | null
  /** What this person may do now. */
  may: Deed[]
  /** How this person stands to it. */
  as: 'reporter' | 'handler' | 'head' | 'dispatcher' | 'supervisor' | 'leader' | 'called'
  /** What several units do together: in full for staff, null for the reporter. */
  joint: JointView | null
  /** The same in plain words; null when nobody was called and nothing put off. */
  together: TogetherView | null
  templates: string[]
}

/** One row of a list. */
export type MatterRow = {
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
  /** The level, for staff; null for others. */
  colour: Colour | null
  /** What the reporter is asked to do: rate, reply. */
  todo: 'rate' | 'reply' | null
  /** What is wanted of the caller's own unit, where others called it; null in all other lists. */
  wanted: WantedView | null
}

/** What the first screen shows, in one trip. */
export const home = call('request.home', v.strictObject({})).answers<{
  mine: MatterRow[]
  mineCount: number
  near: NearRow[]
  nearName: string
  unread: number
  /** Staff: how many tasks wait; null for residents. */
  tasks: { accept: number; answer: number } | null
  /** Dispatchers: how many wait to be handed out; null for others. */
  desk: number | null
  /** Staff of units: how many matters others have called the own unit to. Heads and leaders: how many wait for their word. Supervisors: how many were given back three times. */
  called: number | null
  approve: number | null
  supervised: number | null
}>()

/** What is being done here: no persons, no words of the reporter. */
export type NearRow = {
  title: string
  place: string
  unit: string | null
  state: State
  at: number
  due: number | null
}

export const near = call('request.near', v.strictObject({ town: v.optional(id), after })).answers<{
  rows: NearRow[]
  name: string
  after: string | null
}>()

export const mine = call('request.mine', v.strictObject({ after, open: v.optional(v.boolean()) })).answers<{
  rows: MatterRow[]
  after: string | null
}>()

export const track = call('request.track', v.strictObject({ id: requestId })).answers<MatterView>()

/** A matter of a case, for staff. */
export type CaseRow = { id: string; title: string; place: string; state: State; at: number; due: number | null }

/** How many have brought one matter; staff of the unit and dispatchers also see which. */
export const caseOf = call('request.caseOf', v.strictObject({ id: requestId })).answers<{
  size: number
  rows: CaseRow[]
}>()

/** A matter that is perhaps the same: as before the public, with what is being done and how many follow it. */
export type AlikeRow = NearRow & { id: string; following: number; metres: number | null }

/** Before sending: what is being dealt with nearby, alike in words and time. Never words or persons of others. */
export const alike = call(
  'request.alike',
  v.strictObject({ item: v.optional(id), text: v.optional(words(), ''), place }),
).answers<{ rows: AlikeRow[] }>()

const said = { id: requestId, version, text: v.optional(words(2000), ''), files: v.optional(files, []) }

/** The reporter adds to the matter, or answers the handler's question. */
export const add = call('request.add', v.strictObject(said)).answers<MatterView>()
export const reply = call('request.reply', v.strictObject(said)).answers<MatterView>()
export const withdraw = call(
  'request.withdraw',
  v.strictObject({ id: requestId, version, reason: v.optional(words(500), '') }),
).answers<MatterView>()

/** A handler's tasks, those due first. */
export const tasks = call(
  'request.tasks',
  v.strictObject({ list: v.picklist(['accept', 'answer', 'waiting', 'called', 'approve', 'done']), after }),
).answers<{
  rows: MatterRow[]
  counts: { accept: number; answer: number; waiting: number }
  after: string | null
  templates: string[]
}>()

export const accept = call('request.accept', v.strictObject({ id: requestId, version })).answers<MatterView>()
export const ask = call(
  'request.ask',
  v.strictObject({ id: requestId, version, question: words(500) }),
).answers<MatterView>()
const written = { text: words(), basis: words(500), contact: words(60) }

/** What the check finds in an answer before it goes; nothing is kept. */
export const checkAnswer = call('request.checkAnswer', v.strictObject({ id: requestId, ...written })).answers<{
  findings: Finding[]
}>()

/** Refused with `answer-check` when the check finds something, unless `goOn` says why it goes all the same. */
export const answer = call(
  'request.answer',
  v.strictObject({
    id: requestId,
    version,
    ...written,
    files: v.optional(files, []),
    goOn: v.optional(words(500), ''),
  }),
).answers<MatterView>()
/** The unit gives it back, with the reason and the unit it belongs to. */
export const giveBack = call(
  'request.giveBack',
  v.strictObject({ id: requestId, version, reason: words(500), rightUnit: v.optional(id) }),
).answers<MatterView>()
/** One of two signatures for closing from the second round on. */
export const sign = call(
  'request.sign',
  v.strictObject({ id: requestId, version, reason: words(500) }),
).answers<MatterView>()
/** The reporter's full phone number; the look is logged with its reason. */
export const contact = call('request.contact', v.strictObject({ id: requestId, reason: words(100) })).answers<{
  name: string
  phone: string
}>()

/** Where the browser may put one file. In WeChat files go up by `wx.cloud.uploadFile`. */
export const attach = call(
  'request.attach',
  v.strictObject({
    name: v.pipe(
      v.string(),
      v.regex(/^[\w-]{1,60}\.(jpg|jpeg|png|webp|heic|mp4|mov|mp3|m4a|aac|wav|webm)$/i, '只能添加照片、视频和语音。'),
    ),
    size: v.pipe(
      v.number(),
      v.minValue(1),
      v.maxValue(10 * 1024 * 1024, '单个附件不能超过 10 MB，请换一张小一点的照片或短一点的视频。'),
    ),
  }),
).answers<{
  id: string
  url: string
  headers: Record<string, string>
}>()

/** Over everything the caller may see: words, a tracking code, or for the centre the reporter's phone number. */
export const search = call('request.search', v.strictObject({ words: words(60), after })).answers<{
  rows: MatterRow[]
  after: string | null
}>()

export { file }
