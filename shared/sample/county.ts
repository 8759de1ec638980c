// A county of one village, for tests: small enough to hold in the head.
import { calendarOf, published } from '../calendar'
import type { Heading, Item } from '../catalogue/catalogue'
import { firstEdition } from '../catalogue/first'
import { asked, listed } from '../catalogue/listed'
import { countyOf } from '../county'
import type { Area, Grid, Unit } from '../organisation/organisation'

export const areas: Area[] = [
  { _id: '320324001', level: 'town', name: '睢城街道', parent: '320324' },
  { _id: '320324001001', level: 'village', name: '和平社区', parent: '320324001' },
]

const person = (id: string, name: string) => ({ person: id, name })

export const grids: Grid[] = [
  {
    _id: '320324001001-03',
    name: '第 3 网格',
    village: '320324001001',
    town: '320324001',
    head: person('ps-chenfang', '陈芳'),
    worker: person('ps-chenxiaomei', '陈晓梅'),
    helper: person('ps-guoliang', '郭亮'),
    boundary: [
      [117.9, 33.9],
      [117.95, 33.9],
      [117.95, 33.95],
      [117.9, 33.95],
      [117.9, 33.9],
    ],
  },
]

export const units: Unit[] = [
  {
    _id: 'u-centre',
    name: '速来办中心',
    kind: 'centre',
    area: null,
    phone: '0516-88330000',
    staff: [
      { ...person('ps-zhangmin', '张敏'), posts: ['dispatcher'] },
      { ...person('ps-zhouli', '周丽'), posts: ['admin'] },
      { ...person('ps-majun', '马骏'), posts: ['supervisor'] },
      { ...person('ps-hezhen', '何真'), posts: ['leader'] },
    ],
    duty: ['ps-zhangmin'],
  },
  {
    _id: 'u-zjj',
    name: '县住建局',
    kind: 'department',
    area: null,
    phone: '0516-88331001',
    staff: [
      { ...person('ps-zhaojianguo', '赵建国'), posts: ['head'] },
      { ...person('ps-liqiang', '李强'), posts: ['handler'] },
      { ...person('ps-wanglei', '王磊'), posts: ['handler'] },
    ],
    duty: ['ps-liqiang'],
  },
  {
    _id: 'u-cgj',
    name: '县城管局',
    kind: 'department',
    area: null,
    phone: '0516-88331002',
    staff: [
      { ...person('ps-qianjin', '钱进'), posts: ['head'] },
      { ...person('ps-sunwei', '孙伟'), posts: ['handler'] },
    ],
    duty: ['ps-sunwei'],
  },
  {
    _id: 'u-suicheng',
    name: '睢城街道办事处',
    kind: 'town',
    area: '320324001',
    phone: '0516-88332001',
    staff: [
      { ...person('ps-wuhao', '吴昊'), posts: ['head'] },
      { ...person('ps-linna', '林娜'), posts: ['handler'] },
    ],
    duty: ['ps-linna'],
  },
]

export const headings: Heading[] = [
  { code: 'hd-city', name: '城市管理', parent: null },
  { code: 'hd-streets', name: '市政设施', parent: 'hd-city' },
  { code: 'hd-clean', name: '环境卫生', parent: 'hd-city' },
  { code: 'hd-people', name: '民生保障', parent: null },
  { code: 'hd-work', name: '劳动就业', parent: 'hd-people' },
]

const item = (id: string, name: string, unit: string, rest: Partial<Item> = {}): Item =>
  listed({
    _id: id,
    name,
    unit,
    parent: 'hd-streets',
    kinds: ['complaint', 'help'],
    guide: '派人到现场查看后处理。',
    basis: '《城市照明管理规定》',
    common: true,
    ...rest,
  })

export const items: Item[] = [
  item('streetlight', '路灯不亮', 'u-zjj', { steps: ['到场查看', '更换灯具', '回复反映人'], examples: ['路灯坏了'] }),
  item('water', '停水停电', 'u-zjj', { limits: { accept: { hours: 2 }, answer: { days: 2 } } }),
  item('garbage', '垃圾清运', 'town', { parent: 'hd-clean', examples: ['垃圾没人收'] }),
  item('wages', '拖欠工资', 'u-cgj', { parent: 'hd-work', public: false, priority: true }),
  item('noise', '噪声扰民', 'u-cgj', {
    parent: 'hd-clean',
    questions: [
      asked('什么时候最吵', ['白天', '夜里十点以后', '整天'], { required: true }),
      asked('从哪里来', ['工地', '商店', '邻居']),
      asked('还有什么', []),
    ],
  }),
]

export const codes = [{ _id: 'g7KQ2M', kind: 'grid' as const, grid: '320324001001-03', words: '和平社区第 3 网格牌' }]

/** Everybody has a phone; 王秀兰, 李强, 张敏 and 赵建国 have WeChat. */
export const people = [
  { id: 'ps-wangxiulan', name: '王秀兰', phone: '13800000001', wechat: 'o-wangxiulan' },
  { id: 'ps-liqiang', name: '李强', phone: '13800000002', wechat: 'o-liqiang' },
  { id: 'ps-zhangmin', name: '张敏', phone: '13800000003', wechat: 'o-zhangmin' },
  { id: 'ps-zhaojianguo', name: '赵建国', phone: '13800000004', wechat: 'o-zhaojianguo' },
  { id: 'ps-wanglei', name: '王磊', phone: '13800000005', wechat: 'o-wanglei' },
  { id: 'ps-zhouli', name: '周丽', phone: '13800000006', wechat: 'o-zhouli' },
  { id: 'ps-sunwei', name: '孙伟', phone: '13800000007', wechat: null },
  { id: 'ps-linna', name: '林娜', phone: '13800000008', wechat: 'o-linna' },
  { id: 'ps-wuhao', name: '吴昊', phone: '13800000009', wechat: 'o-wuhao' },
  { id: 'ps-majun', name: '马骏', phone: '13800000010', wechat: 'o-majun' },
  { id: 'ps-qianjin', name: '钱进', phone: '13800000012', wechat: 'o-qianjin' },
  { id: 'ps-hezhen', name: '何真', phone: '13800000011', wechat: 'o-hezhen' },
  { id: 'ps-chenxiaomei', name: '陈晓梅', phone: '13800000013', wechat: 'o-chenxiaomei' },
]

export const calendar = calendarOf(published)

export const editions = [firstEdition(headings, items)]

export const county = countyOf({ areas, grids, units, editions }, calendar, 0)

/** The same county, but for one of its units. */
export const countyWhere = (id: string, changes: Partial<Unit>) =>
  countyOf(
    { areas, grids, units: units.map(unit => (unit._id === id ? { ...unit, ...changes } : unit)), editions },
    calendar,
    0,
  )

/** A moment by the clock on the wall: '2026-11-21 14:32'. */
export const at = (wall: string): number => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)

/** Said of itself on every screen. */
export const identity = {
  name: '睢宁县',
  motto: '全县诉求，一处受理',
  hotline: { number: '12345', hours: '24 小时有人接' },
  address: '中山北路 1 号',
  open: '周一至周五 8:30—17:30',
  filing: '',
}
