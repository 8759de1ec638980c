// Requests for tests, brought by the rules themselves to where a test begins.
import { type MatterView, matterView, standsOf, type Whole } from '../aspects'
import type { FollowFiling } from '../case/follow'
import type { DangerFiling } from '../danger/aspect'
import type { Filing as CoreFiling } from '../request/filing'
import type { Actor } from '../request/request'
import type { Caller } from '../request/standing'
import type { Ruling } from '../ruling'
import type { SuggestionFiling } from '../suggestion/aspect'
import { at, county } from './county'
import { accept, answer, ask, submit } from './deeds'

export type Filing = CoreFiling & DangerFiling & SuggestionFiling & FollowFiling

export const granny: Actor = { person: 'ps-wangxiulan', name: '反映人', role: 'reporter', unit: null }
export const liqiang: Actor = { person: 'ps-liqiang', name: '李强', role: 'handler', unit: 'u-zjj' }
export const zhaojianguo: Actor = { person: 'ps-zhaojianguo', name: '赵建国', role: 'head', unit: 'u-zjj' }
export const zhangmin: Actor = { person: 'ps-zhangmin', name: '张敏', role: 'dispatcher', unit: 'u-centre' }

export const filing: Filing = {
  id: 'rq-261123-7KQFJ',
  tap: 'tap-0000000000000001',
  channel: 'scan',
  kind: 'complaint',
  item: 'streetlight',
  given: [],
  text: '',
  files: [],
  place: {
    grid: '320324001001-03',
    village: '320324001001',
    town: '320324001',
    point: null,
    words: '3 号楼东侧',
    from: 'scan',
  },
  reporter: {
    person: 'ps-wangxiulan',
    name: '王秀兰',
    phone: { sealed: 'sealed', mask: '138****0001' },
    hidden: false,
  },
  held: false,
  suggestion: null,
  nobodyInDanger: false,
}

/** The request, or the refusal as an error. */
export function must(ruling: Ruling<Whole>): Whole {
  if (!ruling.ok) throw new Error(ruling.why)
  return ruling.value
}

const monday = at('2026-11-23 09:00')

export const submitted = (now = monday, changes: Partial<Filing> = {}): Whole =>
  must(submit({ ...filing, ...changes }, county, now))

export const accepted = (now = monday): Whole => must(accept(submitted(now), county, { by: liqiang }, now))

export const waiting = (now = monday): Whole =>
  must(ask(accepted(now), county, { question: '是哪一盏灯？', by: liqiang }, now))

export const answered = (now = monday): Whole =>
  must(
    answer(
      accepted(now),
      county,
      { text: '11 月 23 日已更换灯具。', basis: '现场核查', contact: '李强 0516-88331001', files: [], by: liqiang },
      now,
    ),
  )

/** Somebody who comes in, with all that the county employs them as. */
export const callerOf = (person: string, where = county): Caller => ({
  persons: [person],
  name: '',
  employments: where.employments.get(person) ?? [],
})

/** The matter as this person sees it. */
export function seenBy(person: string, request: Whole, now = monday, where = county): MatterView | null {
  const caller = callerOf(person, where)
  const stands = standsOf(request, caller)
  return matterView(request, where, { caller, stands, addresses: new Map(), templates: [], now })
}
