// Requests for tests, brought by the rules themselves to where a test begins.
import { accept } from '../request/accept'
import { answer } from '../request/answer'
import { ask } from '../request/ask'
import type { Filing } from '../request/filing'
import type { Actor, Request } from '../request/request'
import { submit } from '../request/submit'
import type { Ruling } from '../ruling'
import { at, county } from './county'

export const granny: Actor = { person: 'ps-wangxiulan', name: '反映人', role: 'reporter', unit: null }
export const liqiang: Actor = { person: 'ps-liqiang', name: '李强', role: 'handler', unit: 'u-zjj' }
export const zhaojianguo: Actor = { person: 'ps-zhaojianguo', name: '赵建国', role: 'head', unit: 'u-zjj' }
export const zhangmin: Actor = { person: 'ps-zhangmin', name: '张敏', role: 'dispatcher', unit: 'u-centre' }

export const filing: Filing = {
  id: 'rq-261123-7KQF2',
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
export function must(ruling: Ruling<Request>): Request {
  if (!ruling.ok) throw new Error(ruling.why)
  return ruling.value
}

const monday = at('2026-11-23 09:00')

export const submitted = (now = monday, changes: Partial<Filing> = {}): Request =>
  must(submit({ ...filing, ...changes }, county, now))

export const accepted = (now = monday): Request => must(accept(submitted(now), county, { by: liqiang }, now))

export const waiting = (now = monday): Request =>
  must(ask(accepted(now), county, { question: '是哪一盏灯？', by: liqiang }, now))

export const answered = (now = monday): Request =>
  must(
    answer(
      accepted(now),
      county,
      { text: '11 月 23 日已更换灯具。', basis: '现场核查', contact: '李强 0516-88331001', files: [], by: liqiang },
      now,
    ),
  )
