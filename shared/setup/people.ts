// people.csv: everybody who works there, once for each unit. Grid workers, who have no post in a unit, leave both columns blank.
import type { Member, Unit } from '../organisation/organisation'
import type { Post } from '../post'
import type { Say } from './fault'
import { isRounded, plain, type Row, type Sheet, tableOf, worded } from './table'
import type { Units } from './units'

const posts: Record<string, Post | undefined> = {
  负责人: 'head',
  承办人: 'handler',
  交办员: 'dispatcher',
  督查员: 'supervisor',
  领导: 'leader',
  管理员: 'admin',
}

/** Posts that are held in the centre alone: what they do concerns the whole county. */
const ofCentre: readonly Post[] = ['dispatcher', 'supervisor', 'admin']

export type FirstPerson = { id: string; name: string; phone: string }

export type People = {
  people: FirstPerson[]
  /** Somebody by phone, or by name where only one bears it. */
  memberOf(words: string): Member | undefined
  /** Whether somebody stands in the file, also where the row has a fault; true of all where it could not be read. */
  isWritten(name: string): boolean
  /** The units with those who work in them. */
  staffed(units: readonly Unit[]): Unit[]
}

/** Eleven figures, however they were typed. */
const phoneIn = (cell: string): string =>
  plain(cell)
    .replaceAll('-', '')
    .replace(/^\+?86(?=1\d{10}$)/, '')

type PersonRow = Row<'姓名' | '手机' | '单位' | '岗位' | '值班'>
type Job = { at: number; person: string; name: string; unit: Unit; posts: Post[]; duty: boolean }

/** @param idOf the id of who has a phone, the same whenever it is asked */
export function peopleFrom(sheet: Sheet, units: Units, idOf: (phone: string) => string, say: Say): People {
  const rows = tableOf(sheet, ['姓名', '手机', '单位', '岗位'], ['值班'], say)
  const people = new Map<string, FirstPerson>()
  for (const row of rows) enrol(row, people, idOf, say)
  const jobs = rows.flatMap(row => jobOf(row, people, units, say) ?? [])
  if (rows.length > 0) missingPosts(jobs, say)
  return {
    people: [...people.values()],
    memberOf: words => memberOf([...people.values()], words),
    isWritten: words =>
      rows.length === 0 ||
      ([...people.values()].filter(({ name }) => name === words).length < 2 &&
        rows.some(({ cells }) => cells.姓名 === words || phoneIn(cells.手机) === phoneIn(words))),
    staffed: all =>
      all.map(unit =>
        staffedUnit(
          unit,
          jobs.filter(job => job.unit._id === unit._id),
          say,
        ),
      ),
  }
}

function enrol({ at, cells }: PersonRow, people: Map<string, FirstPerson>, idOf: (phone: string) => string, say: Say) {
  const phone = phoneIn(cells.手机)
  const known = people.get(phone)
  if (!cells.姓名) say(at, '没有姓名，请填写。')
  else if (isRounded(cells.手机)) say(at, `手机号成了“${cells.手机}”，请把“手机”这一列设为文本后重新填写。`)
  else if (!/^1[3-9]\d{9}$/.test(phone)) say(at, `手机号“${cells.手机}”不对，请填写 11 位手机号。`)
  else if (known && known.name !== cells.姓名)
    say(at, `手机号 ${phone} 前面写的是“${known.name}”，这里是“${cells.姓名}”，请核对是谁的。`)
  else people.set(phone, { id: idOf(phone), name: cells.姓名, phone })
}

function jobOf(
  { at, cells }: PersonRow,
  people: Map<string, FirstPerson>,
  { units, isWritten }: Units,
  say: Say,
): Job | null {
  const words = worded(cells.岗位)
  if (!cells.单位 && words.length === 0) return null
  const unit = units.find(({ name }) => name === cells.单位)
  const held = words.flatMap(word => posts[word] ?? [])
  const unknown = words.filter(word => !posts[word])
  const faults = [
    !cells.单位 && `“${cells.姓名}”有岗位没有单位，请填写单位；网格员两列都不填。`,
    cells.单位 && !isWritten(cells.单位) && `units.csv 里没有“${cells.单位}”，请写单位表里的全名。`,
    words.length === 0 && `“${cells.姓名}”没有岗位，请从 ${Object.keys(posts).join('、')} 里选。`,
    unknown.length > 0 && `没有“${unknown.join('、')}”这个岗位，请从 ${Object.keys(posts).join('、')} 里选。`,
    unit &&
      unit.kind !== 'centre' &&
      held.some(post => ofCentre.includes(post)) &&
      '交办员、督查员、管理员只设在速来办中心，请改单位或岗位。',
    !/^[是否]?$/.test(cells.值班) && `值班写“是”或“否”，不写“${cells.值班}”。`,
  ].filter(fault => typeof fault === 'string' && fault !== '') as string[]
  for (const fault of faults) say(at, fault)
  if (faults.length > 0 || !unit) return null
  // Somebody whose row has a fault fills a post all the same: that nobody does is not said of it.
  const person = memberOf([...people.values()], cells.手机) ?? { person: `row-${at}`, name: cells.姓名 }
  return { at, ...person, unit, posts: held, duty: cells.值班 === '是' }
}

/** Without an administrator nobody could change anything, without a dispatcher nobody would receive anything. */
function missingPosts(jobs: readonly Job[], say: Say): void {
  for (const [word, post] of Object.entries({ 管理员: 'admin', 交办员: 'dispatcher' } as const))
    if (!jobs.some(job => job.posts.includes(post)))
      say(null, `没有一个${word}，请在速来办中心里至少给一个人填上“${word}”。`)
}

function memberOf(people: readonly FirstPerson[], words: string): Member | undefined {
  const phone = phoneIn(words)
  const byName = people.filter(({ name }) => name === words.trim())
  const found = people.find(person => person.phone === phone) ?? (byName.length === 1 ? byName[0] : undefined)
  return found && { person: found.id, name: found.name }
}

function staffedUnit(unit: Unit, jobs: readonly Job[], say: Say): Unit {
  const staff: Unit['staff'] = [...new Set(jobs.map(({ person }) => person))].map(person => {
    const own = jobs.filter(job => job.person === person)
    return { person, name: own[0]?.name ?? '', posts: [...new Set(own.flatMap(job => job.posts))] }
  })
  const needed = unit.kind === 'centre' ? 'dispatcher' : 'handler'
  const able = staff.filter(({ posts: held }) => held.includes(needed)).map(({ person }) => person)
  if (able.length === 0 && needed === 'handler') say(null, `“${unit.name}”没有承办人，交给它的事没人接，请至少填一个。`)
  const onDuty = able.filter(person => jobs.some(job => job.person === person && job.duty))
  return { ...unit, staff, duty: onDuty.length > 0 ? onDuty : able }
}
