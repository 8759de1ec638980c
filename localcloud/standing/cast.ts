// The sample county with somebody in every post, for the tests of who sees what; each with WeChat, by the names of standing.txt.
import type { Unit } from '@shared/organisation/organisation'
import * as sample from '@shared/sample/county'

type Staff = Unit['staff'][number]

type Person = { id: string; name: string; phone: string; wechat: string }

const staff = (id: string, name: string, ...posts: Staff['posts']): Staff => ({ person: `ps-${id}`, name, posts })

const joining: Record<string, Staff[]> = {
  'u-centre': [staff('fangyuan', '方圆', 'head')],
  'u-zjj': [staff('lvping', '吕平'), staff('wumin', '吴敏', 'admin'), staff('zhenggang', '郑刚', 'leader')],
  'u-suicheng': [staff('jiangli', '蒋丽', 'leader')],
}

const department = (id: string, name: string, handler: Staff): Unit => ({
  _id: id,
  name,
  kind: 'department',
  area: null,
  phone: '0516-88331009',
  staff: [handler],
  duty: [handler.person],
})

const units: Unit[] = [
  ...sample.units.map(unit => ({ ...unit, staff: [...unit.staff, ...(joining[unit._id] ?? [])] })),
  department('u-gaj', '县公安局', staff('heyong', '何勇', 'handler')),
  department('u-jtj', '县交通局', staff('luoming', '罗明', 'handler')),
]

const more: Person[] = ['fangyuan', 'lvping', 'wumin', 'zhenggang', 'jiangli', 'heyong', 'luoming'].map(
  (name, place) => ({
    id: `ps-${name}`,
    name: units.flatMap(unit => unit.staff).find(({ person }) => person === `ps-${name}`)?.name ?? '',
    phone: `139000000${String(place + 10)}`,
    wechat: `o-${name}`,
  }),
)

const residents: Person[] = [
  { id: 'ps-songdajiang', name: '宋大江', phone: '13700000021', wechat: 'o-songdajiang' },
  { id: 'ps-hanxue', name: '韩雪', phone: '13700000022', wechat: 'o-hanxue' },
  { id: 'ps-tangke', name: '唐珂', phone: '13700000023', wechat: 'o-tangke' },
]

export const people: Person[] = [
  ...sample.people.map(person => ({ ...person, wechat: person.wechat ?? person.id.replace('ps-', 'o-') })),
  ...more,
  ...residents,
]

const { identity, areas, grids, headings, items, codes } = sample

export const organisation = () => ({ identity, areas, grids, units, headings, items, codes, people })

/** The names of standing.txt → openids; nobody has none. */
export const cast: Readonly<Record<string, string>> = {
  owner: 'o-wangxiulan',
  joiner: 'o-songdajiang',
  resident: 'o-hanxue',
  nobody: '',
  gridworker: 'o-chenxiaomei',
  handler: 'o-liqiang',
  colleague: 'o-wanglei',
  member: 'o-lvping',
  unitadmin: 'o-wumin',
  head: 'o-zhaojianguo',
  unitleader: 'o-zhenggang',
  foreign: 'o-luoming',
  town: 'o-linna',
  townhead: 'o-wuhao',
  townleader: 'o-jiangli',
  called: 'o-sunwei',
  calledhead: 'o-qianjin',
  excused: 'o-heyong',
  dispatcher: 'o-zhangmin',
  supervisor: 'o-majun',
  admin: 'o-zhouli',
  centreleader: 'o-hezhen',
  centrehead: 'o-fangyuan',
}
