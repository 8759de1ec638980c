// The wire of a request, in the order of its life.
import * as v from 'valibot'
import type { Finding } from '../answering/finding'
import type { MatterRow, MatterView } from '../aspects'
import { call } from '../calls/call'
import { desk, unit } from '../calls/callers'
import {
  after,
  files,
  id,
  idOrNone,
  name,
  nobodyInDanger,
  contact as number,
  point,
  requestId,
  tap,
  version,
  words,
} from '../calls/fields'
import type { Question } from '../catalogue/catalogue'
import type { Kind } from '../catalogue/limit'
import type { Results } from '../figures/results'
import type { HomeKind } from '../organisation/homes'
import type { IdentityView } from '../organisation/identity'
import type { Tone } from './aspect'
import type { State } from './request'
import type { NearRow, PlaceView } from './views'

export const kind = v.picklist(['complaint', 'help', 'consult', 'advice', 'tip'], '请选择是哪一类。')

/** Where it happened: a code's scene, a point on the map, or a grid or village chosen from the list; words for the door or the crossing. */
export const place = v.strictObject({
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

/** What waits for somebody at home, and the way to it. `count` is how many rows its page lists; null where it is only a way there. */
export type Wait = {
  id: string
  title: string
  says: string
  count: number | null
  page: string
  tone: Tone
  icon: string
}

/** The home of one who works for the county, as one of their posts sees it. */
export type Work = {
  name: string
  kind: HomeKind
  /** All that they hold; the one that is shown is `on`. */
  posts: { id: string; title: string; on: boolean }[]
  /** The one main button; null when there is nothing to do by it. */
  main: { text: string; page: string; icon: string } | null
  waits: Wait[]
  /** What their unit, or the county for who looks after all of it, has come to this month. */
  house: (Results & { title: string }) | null
}

/** Opens the filing form: one trip for all it shows. `place` is that of the code, or the grid that was named; else null. Several `choices` when the point is near a border. */
export const open = call(
  'request.open',
  'nobody',
  v.strictObject({ scene: v.optional(v.pipe(v.string(), v.maxLength(64))), grid: v.optional(id) }),
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
export const locate = call('request.locate', 'nobody', v.strictObject({ point })).answers<{ choices: PlaceView[] }>()

export const submit = call(
  'request.submit',
  'anyone',
  v.strictObject({
    tap,
    kind,
    item: v.optional(id),
    given: v.optional(given, []),
    text: v.optional(words(), ''),
    files: v.optional(files, []),
    place,
    hidden: v.optional(v.boolean(), false),
    name: v.optional(name(), ''),
    phone: v.optional(number),
    nobodyInDanger,
    /** The matter that is followed instead: it was offered by `request.alike`. */
    follow: v.optional(requestId),
  }),
).answers<{
  id: string
  state: State
  unit: string | null /** “县住建局会在 11 月 23 日 17:30 前接手” */
  next: string
}>()

/** The home of which one's posts; what is not one's own reads as none. */
const post = v.optional(
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{1,64}(:[a-z]{1,12})?$/, '没有这个岗位，请重新打开看看。')),
)

/** What the first screen shows, in one call. Where there is work, one's own matters and what is near stand in their own pages only. */
export const home = call('request.home', 'nobody', v.strictObject({ post })).answers<{
  mine: MatterRow[]
  mineCount: number
  near: NearRow[]
  nearName: string
  unread: number
  county: IdentityView
  /** Null for residents. */
  work: Work | null
  /** What the county has come to this month; null until it was counted once. */
  results: Results | null
}>()

/** What is open here and public, the latest first: of a town, of some grids, or of all. */
export const near = call(
  'request.near',
  'nobody',
  v.strictObject({
    town: v.optional(id),
    grids: v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(30, '一次最多看 30 个网格。'))),
    after,
  }),
).answers<{
  rows: NearRow[]
  name: string
  after: string | null
}>()

export const mine = call('request.mine', 'anyone', v.strictObject({ after, open: v.optional(v.boolean()) })).answers<{
  rows: MatterRow[]
  after: string | null
}>()

export const track = call('request.track', 'anyone', v.strictObject({ id: requestId })).answers<MatterView>()

const said = { id: requestId, version, text: v.optional(words(2000), ''), files: v.optional(files, []), nobodyInDanger }

/** The reporter adds to the matter, or answers the handler's question. */
export const add = call('request.add', 'anyone', v.strictObject(said)).answers<MatterView>()
export const reply = call('request.reply', 'anyone', v.strictObject(said)).answers<MatterView>()
export const withdraw = call(
  'request.withdraw',
  'anyone',
  v.strictObject({ id: requestId, version, reason: v.optional(words(500), ''), nobodyInDanger }),
).answers<MatterView>()

/** One of the caller's work lists, those due first; as one of their posts has it, where one is named. */
export const tasks = call(
  'request.tasks',
  [...unit, 'leader'],
  v.strictObject({
    list: v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/, '没有这一页，请关掉后重新打开。')),
    post,
    after,
  }),
).answers<{
  rows: MatterRow[]
  counts: { accept: number; answer: number; waiting: number }
  after: string | null
  templates: string[]
}>()

export const accept = call('request.accept', unit, v.strictObject({ id: requestId, version })).answers<MatterView>()
export const ask = call(
  'request.ask',
  unit,
  v.strictObject({ id: requestId, version, question: words(500) }),
).answers<MatterView>()
const written = { text: words(), basis: words(500), contact: words(60) }

/** What the check finds in an answer before it goes; nothing is kept. */
export const checkAnswer = call('request.checkAnswer', unit, v.strictObject({ id: requestId, ...written })).answers<{
  findings: Finding[]
}>()

/** Refused with `answer-check` when the check finds something, unless `goOn` says why it goes all the same. */
export const answer = call(
  'request.answer',
  unit,
  v.strictObject({
    id: requestId,
    version,
    ...written,
    files: v.optional(files, []),
    goOn: v.optional(words(500), ''),
  }),
).answers<MatterView>()
/** The unit returns it, with the reason and the unit it belongs to. */
export const returning = call(
  'request.return',
  unit,
  v.strictObject({ id: requestId, version, reason: words(500), rightUnit: idOrNone }),
).answers<MatterView>()
/** One of two signatures for closing from the second round on. */
export const sign = call(
  'request.sign',
  ['head', 'dispatcher'],
  v.strictObject({ id: requestId, version, reason: words(500) }),
).answers<MatterView>()
/** The reporter's full phone number; the look is logged with its reason. */
export const contact = call(
  'request.contact',
  ['handler', 'head', 'dispatcher'],
  v.strictObject({ id: requestId, reason: words(100) }),
).answers<{
  name: string
  phone: string
}>()

/** Where one file may be put, once: in a browser at `url` with `headers`, in WeChat by `wx.cloud.uploadFile` under `path`. */
export const attach = call(
  'request.attach',
  'anyone',
  v.strictObject({
    name: v.pipe(
      v.string(),
      v.regex(/^[\w-]{1,60}\.(jpg|jpeg|png|webp|heic|mp4|mov|mp3|m4a|aac|wav|webm)$/i, '只能添加照片、视频和语音。'),
    ),
    size: v.pipe(
      v.number(),
      v.minValue(1),
      v.maxValue(10 * 1024 * 1024, '这个太大了，照片和视频每个最多 10 MB。请换小一点的照片，或者短一点的视频。'),
    ),
  }),
).answers<{
  id: string
  path: string
  url: string
  headers: Record<string, string>
}>()

/** Not the county's to deal with; the reason goes to the reporter. */
export const decline = call(
  'request.decline',
  desk,
  v.strictObject({ id: requestId, version, reason: words(500) }),
).answers<MatterView>()
