// The county's departments, its towns' offices and 速来办中心, with the people in them.

import type { Area, Unit } from '../../shared/organisation/organisation'
import type { Post } from '../../shared/post'
import { cast, memberOf, type Register, type TownPerson } from './people'

const departments: Record<string, string> = {
  zhujian: '县住建局',
  chengguan: '县城管局',
  huanjing: '县生态环境局',
  renshe: '县人社局',
  jiaoyu: '县教育局',
  gongan: '县公安局',
  shichang: '县市场监管局',
  ziran: '县自然资源和规划局',
  jiaotong: '县交通运输局',
  shuiwu: '县水务局',
  nongye: '县农业农村局',
  weijian: '县卫健委',
  minzheng: '县民政局',
  yibao: '县医保局',
  sifa: '县司法局',
  xinfang: '县信访局',
  yingji: '县应急管理局',
  xiaofang: '县消防救援大队',
  tuiyi: '县退役军人事务局',
  fagai: '县发改委',
  caizheng: '县财政局',
  gongxin: '县工信局',
  shangwu: '县商务局',
  wenlv: '县文体广电和旅游局',
  shenpi: '县行政审批局',
  shuiwuju: '县税务局',
  jinrong: '县金融工作中心',
  jiwei: '县纪委监委',
  gonghui: '县总工会',
  fulian: '县妇联',
  canlian: '县残联',
  gongjijin: '县公积金管理部',
  youzheng: '县邮政管理局',
  gongdian: '县供电公司',
  zilaishui: '县自来水公司',
  ranqi: '县燃气公司',
  gongjiao: '县公交公司',
}

/** The cast's places, by department or town. A unit's first handler here is alone on duty, so that a scene knows whom it meets on any day. */
const castOf: Record<string, { head?: TownPerson; handler?: TownPerson }> = {
  zhujian: { head: cast.zhaoJianguo, handler: cast.liQiang },
  chengguan: { handler: cast.sunWei },
  '320324001': { head: cast.wuHao, handler: cast.linNa },
}

type Staff = Unit['staff'][number]

/** Departments first, then the towns, then the centre. */
export function unitsOf(areas: Area[], people: Register): Unit[] {
  const towns = areas.filter(area => area.level === 'town')
  return [
    ...Object.entries(departments).map(([key, name], i) => department(key, name, phoneOf(i), people)),
    ...towns.map((town, i) => townUnit(town, phoneOf(100 + i), people)),
    centre(people),
  ]
}

/** Office phones of one block, a step apart. */
const phoneOf = (place: number): string => `0516-8833${String(2018 + place * 7).padStart(4, '0')}`

function department(key: string, name: string, phone: string, people: Register): Unit {
  const { head, handler } = castOf[key] ?? {}
  const handlers = [handler ? memberOf(handler) : people.enrol(), people.enrol(), people.enrol()].map(as('handler'))
  const staff = [as('head')(head ? memberOf(head) : people.enrol()), ...handlers]
  const duty = handler ? [handler.id] : handlers.map(({ person }) => person)
  return { _id: `un-${key}`, name, kind: 'department', area: null, phone, staff, duty }
}

function townUnit({ _id, name }: Area, phone: string, people: Register): Unit {
  const office = name.endsWith('街道') ? `${name}办事处` : name.endsWith('镇') ? `${name}人民政府` : `${name}管委会`
  const { head, handler } = castOf[_id] ?? {}
  const handlers = [handler ? memberOf(handler) : people.enrol(), people.enrol(), people.enrol()].map(as('handler'))
  const chief = as('head')(head ? memberOf(head) : people.enrol())
  const staff = [chief, as('leader')(people.enrol()), ...handlers]
  const duty = handler ? [handler.id] : handlers.map(({ person }) => person)
  return { _id: `un-${_id}`, name: office, kind: 'town', area: _id, phone, staff, duty }
}

function centre(people: Register): Unit {
  const dispatchers = [memberOf(cast.zhangMin), people.enrol(), people.enrol()].map(as('dispatcher'))
  const staff: Staff[] = [
    as('head')(people.enrol()),
    as('leader')(memberOf(cast.heZhen)),
    ...dispatchers,
    as('supervisor')(memberOf(cast.maJun)),
    as('supervisor')(people.enrol()),
    as('admin')(memberOf(cast.zhouLi)),
  ]
  const duty = [cast.zhangMin.id]
  return { _id: 'un-centre', name: '速来办中心', kind: 'centre', area: null, phone: '0516-88331234', staff, duty }
}

const as =
  (...posts: Post[]) =>
  (member: { person: string; name: string }): Staff => ({ ...member, posts })
