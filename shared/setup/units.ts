// units.csv: departments, the towns' offices, and 速来办中心.
import type { Unit } from '../organisation/organisation'
import type { Areas } from './areas'
import type { Say } from './fault'
import { type Row, type Sheet, tableOf } from './table'

const kinds: Record<string, Unit['kind'] | undefined> = { 部门: 'department', 镇街: 'town', 中心: 'centre' }

/** Nobody works there yet. `grid` is where its counter stands, for a code to hang there. */
export type Units = {
  units: Unit[]
  counters: { unit: Unit; grid: string; at: number }[]
  /** Whether the name stands in the file, also where its row has a fault; true of all where it could not be read. */
  isWritten(name: string): boolean
}

type UnitRow = Row<'名称' | '类型' | '镇街' | '电话' | '所在网格'>

export function unitsFrom(sheet: Sheet, areas: Areas, say: Say): Units {
  const rows = tableOf(sheet, ['名称', '类型', '镇街', '电话'], ['所在网格'], say)
  const made = rows.flatMap((row, i) => {
    const unit = unitOf(row, i, areas, say)
    return unit ? [{ unit, grid: row.cells.所在网格, at: row.at }] : []
  })
  const units = made.map(({ unit }) => unit)
  for (const { unit, at } of made)
    if (units.find(({ name }) => name === unit.name) !== unit) say(at, `“${unit.name}”写了两次，请删掉一行。`)
  if (rows.length > 0) wholeCounty(units, areas, say)
  const isWritten = (name: string) => rows.length === 0 || rows.some(({ cells }) => cells.名称 === name)
  return { units, counters: made.filter(({ grid }) => grid !== ''), isWritten }
}

function unitOf({ at, cells }: UnitRow, i: number, areas: Areas, say: Say): Unit | null {
  const kind = kinds[cells.类型]
  const town = areas.townOf(cells.镇街)
  const faults = [
    !cells.名称 && '没有名称，请填写。',
    !kind && `“${cells.名称}”的类型写“部门”“镇街”或“中心”，不写“${cells.类型}”。`,
    kind === 'town' &&
      !town &&
      !areas.isWritten(cells.镇街) &&
      `“${cells.名称}”的镇街“${cells.镇街}”不在 areas.csv 里，请写镇街的名称或代码。`,
    !/^[\d-]{5,20}$/.test(cells.电话) && `“${cells.名称}”的电话“${cells.电话}”不对，请填写群众能打通的办公电话。`,
  ].filter(fault => typeof fault === 'string')
  for (const fault of faults) say(at, fault)
  if (faults.length > 0 || !kind || (kind === 'town' && !town)) return null
  const area = kind === 'town' && town ? town._id : null
  const id = kind === 'centre' ? 'centre' : (area ?? String(i + 1).padStart(3, '0'))
  return { _id: `un-${id}`, name: cells.名称, kind, area, phone: cells.电话, staff: [], duty: [] }
}

/** What comes in is received by one centre; what belongs to a town has one office there. */
function wholeCounty(units: readonly Unit[], { areas }: Areas, say: Say): void {
  const centres = units.filter(({ kind }) => kind === 'centre').length
  if (centres !== 1) say(null, `要有且只有一个类型为“中心”的单位（速来办中心），现在有 ${centres} 个。`)
  for (const town of areas.filter(({ level }) => level === 'town')) {
    const offices = units.filter(({ area }) => area === town._id).length
    if (offices !== 1) say(null, `“${town.name}”要有且只有一个类型为“镇街”的单位，现在有 ${offices} 个。`)
  }
}
