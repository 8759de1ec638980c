// grids.csv and grids.geojson: the grids, who walks them, and how far each reaches.
import type { Grid, Member } from '../organisation/organisation'
import type { Point } from '../point'
import type { Areas } from './areas'
import type { Say } from './fault'
import type { People } from './people'
import { plain, type Row, type Sheet, tableOf } from './table'

type GridRow = Row<'编号' | '名称' | '村社区' | '网格长' | '网格员' | '辅助员'>

/** What a whole file is missing for is said there, once, and not again at each row. */
export function gridsFrom(
  sheet: Sheet,
  { villageOf, isWritten }: Areas,
  people: People,
  outlines: ReadonlyMap<string, Point[]>,
  say: Say,
): Grid[] {
  const rows = tableOf(sheet, ['编号', '名称', '村社区', '网格长', '网格员', '辅助员'], [], say)
  const taken = new Set<string>()
  return rows.flatMap((row): Grid[] => {
    const { at, cells } = row
    const _id = plain(cells.编号)
    const village = villageOf(cells.村社区)
    const boundary = outlines.get(_id)
    const faults = [
      !/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(_id) && `编号“${cells.编号}”不对，请用数字和字母，例如 村代码-01。`,
      taken.has(_id) && `编号 ${_id} 写了两次，请核对其中一个。`,
      !cells.名称 && `编号 ${_id} 的网格没有名称，请填写，例如 第 1 网格。`,
      !village &&
        !isWritten(cells.村社区) &&
        `村（社区）“${cells.村社区}”在 areas.csv 里没有，或有几个同名，请写 12 位代码。`,
      outlines.size > 0 && !boundary && `grids.geojson 里没有编号为 ${_id} 的图形，请补画，或核对编号。`,
    ].filter(fault => typeof fault === 'string')
    taken.add(_id)
    for (const fault of faults) say(at, fault)
    const members = membersOf(row, people, say)
    if (faults.length > 0 || !village || !boundary || !members) return []
    return [{ _id, name: cells.名称, village: village._id, town: village.parent, ...members, boundary }]
  })
}

function membersOf({ at, cells }: GridRow, people: People, say: Say): Pick<Grid, 'head' | 'worker' | 'helper'> | null {
  const found = (column: '网格长' | '网格员' | '辅助员'): Member | undefined => {
    const member = people.memberOf(cells[column])
    if (!member && !people.isWritten(cells[column]))
      say(at, `${column}“${cells[column]}”在 people.csv 里没有，或有几个同名，请写他的手机号。`)
    return member
  }
  const [head, worker, helper] = [found('网格长'), found('网格员'), found('辅助员')]
  return head && worker && helper ? { head, worker, helper } : null
}
