// areas.csv: towns and streets with nine figures of the division code, villages and communities with twelve.
import type { Area } from '../organisation/organisation'
import type { Say } from './fault'
import { isRounded, plain, type Sheet, tableOf } from './table'

export type Areas = {
  areas: Area[]
  /** A town by its code or its name. */
  townOf(words: string): Area | undefined
  /** A village by its code, or by its name where only one bears it. */
  villageOf(words: string): Area | undefined
  /** Whether the name or code stands in the file, also where its row has a fault; true of all where it could not be read. */
  isWritten(words: string): boolean
}

export function areasFrom(sheet: Sheet, say: Say): Areas {
  const rows = tableOf(sheet, ['代码', '名称'], [], say)
  const areas = rows.flatMap(({ at, cells }) => areaOf(cells.代码, cells.名称, words => say(at, words)) ?? [])
  const seen = new Map<string, string>()
  for (const { at, cells } of rows) {
    const code = plain(cells.代码)
    if (seen.has(code)) say(at, `代码 ${code} 已经给了“${seen.get(code)}”，请核对其中一个。`)
    else seen.set(code, cells.名称)
    if (code.length === 12 && !rows.some(row => plain(row.cells.代码) === code.slice(0, 9)))
      say(at, `“${cells.名称}”的镇街代码 ${code.slice(0, 9)} 不在表里，请先把镇街加进来。`)
  }
  const isWritten = (words: string) =>
    rows.length === 0 ||
    // Of several of one name none is meant.
    (areas.filter(({ name }) => name === words).length < 2 &&
      rows.some(({ cells }) => cells.名称 === words || plain(cells.代码) === plain(words)))
  return { areas, townOf: finder(areas, 'town'), villageOf: finder(areas, 'village'), isWritten }
}

function areaOf(written: string, name: string, say: (words: string) => void): Area | null {
  const code = plain(written)
  if (isRounded(written)) say(`代码成了“${written}”，请把“代码”这一列设为文本后重新填写。`)
  else if (!/^\d{9}(\d{3})?$/.test(code)) say(`代码“${written}”不对：镇街是 9 位数字，村（社区）是 12 位。`)
  else if (!name) say(`代码 ${code} 没有名称，请填写。`)
  else if (code.length === 9) return { _id: code, level: 'town', name, parent: code.slice(0, 6) }
  else return { _id: code, level: 'village', name, parent: code.slice(0, 9) }
  return null
}

function finder(areas: readonly Area[], level: Area['level']) {
  const those = areas.filter(area => area.level === level)
  return (words: string): Area | undefined => {
    const byCode = those.find(({ _id }) => _id === plain(words))
    const byName = those.filter(({ name }) => name === words.trim())
    return byCode ?? (byName.length === 1 ? byName[0] : undefined)
  }
}
