// items.csv: the first edition of the catalogue, an item a row, under its class and group. What the catalogue itself may not be is
// said by its own check.
import type { Heading, Item, Question } from '../catalogue/catalogue'
import { faultsOf } from '../catalogue/faults'
import type { Kind, Limit, Limits } from '../catalogue/limit'
import { asked, listed as usual } from '../catalogue/listed'
import type { Areas } from './areas'
import type { Say } from './fault'
import { listed, plain, type Row, type Sheet, tableOf, worded } from './table'
import type { Units } from './units'

const kinds: Record<string, Kind | undefined> = {
  投诉: 'complaint',
  求助: 'help',
  咨询: 'consult',
  建议: 'advice',
  举报线索: 'tip',
  // As files of an earlier release have it.
  爆料: 'tip',
}
const marks = ['常用', '重点', '紧急', '不公开']

/** What belongs to the town in which it happens. */
const ofTown = '属地镇街'

const needed = ['大类', '小类', '名称', '承办单位', '办理说明', '依据'] as const
const more = ['适用', '例外', '交办时限', '受理时限', '答复时限', '步骤', '问题', '说法', '标记'] as const
type Column = (typeof needed)[number] | (typeof more)[number]
type ItemRow = Row<Column>

type Places = { areas: Areas; units: Units }

export function itemsFrom(sheet: Sheet, places: Places, say: Say): { headings: Heading[]; items: Item[] } {
  const rows = tableOf(sheet, needed, more, say)
  const headings = headingsOf(rows)
  const rowOf = new Map<string, number>(headings.map(({ code, at }) => [code, at]))
  const items = rows.map((row, i) => {
    const code = `it-${String(i + 1).padStart(3, '0')}`
    rowOf.set(code, row.at)
    const under = headings.find(({ name, above }) => name === row.cells.小类 && above === row.cells.大类)
    return itemOf(row, code, under?.code ?? '', places, words => say(row.at, words))
  })
  const plainHeadings = headings.map(({ code, name, parent }) => ({ code, name, parent }))
  const known = {
    units: new Map(places.units.units.map(unit => [unit._id, unit])),
    areas: new Map(places.areas.areas.map(area => [area._id, area])),
  }
  // Said with the name that was written there.
  for (const fault of faultsOf({ headings: plainHeadings, items }, known))
    if (fault.field !== 'unit' && fault.field !== 'exceptions') say(rowOf.get(fault.code) ?? null, fault.say)
  return { headings: plainHeadings, items }
}

type Written = Heading & { above: string; at: number }

/** Classes in the order in which they come, each with its groups. */
function headingsOf(rows: readonly ItemRow[]): Written[] {
  const headings: Written[] = []
  const number = (count: number) => String(count + 1).padStart(2, '0')
  for (const { at, cells } of rows) {
    const { 大类: top, 小类: name } = cells
    let above = headings.find(heading => heading.parent === null && heading.name === top)
    if (!above) {
      const tops = headings.filter(({ parent }) => parent === null).length
      above = { code: `hd-${number(tops)}`, name: top, parent: null, above: '', at }
      headings.push(above)
    }
    const { code: parent } = above
    const siblings = headings.filter(heading => heading.parent === parent)
    if (!siblings.some(heading => heading.name === name))
      headings.push({ code: `${parent}-${number(siblings.length)}`, name, parent, above: top, at })
  }
  return headings
}

type Tell = (words: string) => void

function itemOf({ cells }: ItemRow, code: string, parent: string, places: Places, say: Tell): Item {
  const exceptions = exceptionsOf(cells.例外, places, say)
  const limits = limitsOf(cells, say)
  const marked = chosen(cells.标记, marks, '标记', say)
  const chosenKinds = chosen(cells.适用, Object.keys(kinds), '适用', say).flatMap(word => kinds[word] ?? [])
  return usual({
    _id: code,
    name: cells.名称,
    parent,
    unit: unitOf(cells.承办单位, places, say),
    ...(chosenKinds.length > 0 ? { kinds: chosenKinds } : {}),
    ...(Object.keys(exceptions).length > 0 ? { exceptions } : {}),
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
    guide: cells.办理说明,
    basis: cells.依据,
    steps: listed(cells.步骤),
    questions: listed(cells.问题).map(questionOf),
    examples: listed(cells.说法),
    common: marked.includes('常用'),
    priority: marked.includes('重点'),
    urgent: marked.includes('紧急'),
    public: !marked.includes('不公开'),
  })
}

function chosen(cell: string, words: readonly string[], column: string, say: Tell): string[] {
  const given = worded(cell)
  const unknown = given.filter(word => !words.includes(word))
  if (unknown.length > 0) say(`“${column}”里没有“${unknown.join('、')}”，请从 ${words.join('、')} 里选。`)
  return given.filter(word => words.includes(word))
}

function unitOf(name: string, { units }: Places, say: Tell): string {
  if (name === ofTown) return 'town'
  const unit = units.units.find(one => one.name === name)
  if (!unit && !units.isWritten(name))
    say(`承办单位“${name}”不在 units.csv 里，请写全名；由发生地镇街办的写“${ofTown}”。`)
  return unit?._id ?? ''
}

/** 睢城街道=县城管局；… */
function exceptionsOf(cell: string, places: Places, say: Tell): Record<string, string> {
  const entries = listed(cell).flatMap(line => {
    const [place = '', unit = ''] = line.split(/[=＝]/).map(part => part.trim())
    const area = places.areas.townOf(place) ?? places.areas.villageOf(place)
    if (!area && !places.areas.isWritten(place)) say(`例外“${line}”里的地方不在 areas.csv 里，请写成 镇街=单位。`)
    return area ? [[area._id, unitOf(unit, places, say)]] : []
  })
  return Object.fromEntries(entries) as Record<string, string>
}

const clocks = { 交办时限: 'dispatch', 受理时限: 'accept', 答复时限: 'answer' } as const

function limitsOf(cells: ItemRow['cells'], say: Tell): Limits {
  const limits: Limits = {}
  for (const [column, clock] of Object.entries(clocks) as [
    keyof typeof clocks,
    (typeof clocks)[keyof typeof clocks],
  ][]) {
    const limit = cells[column] === '' ? undefined : limitOf(cells[column])
    if (limit === null) say(`${column}“${cells[column]}”不对，请写成 3天 或 4小时。`)
    else if (limit) limits[clock] = limit
  }
  return limits
}

function limitOf(cell: string): Limit | null {
  const [, amount, unit = ''] = /^(\d{1,4})(个?(?:工作)?(?:日|天)|个?(?:工作)?小时)?$/.exec(plain(cell)) ?? []
  if (amount === undefined) return null
  return unit.endsWith('小时') ? { hours: Number(amount) } : { days: Number(amount) }
}

/** “*里面有人吗：没有人/有人困在里面!”: the star must be answered, the mark says danger. Without choices one's own words. */
function questionOf(line: string): Question {
  const required = /^[*＊]/.test(line)
  const [text = '', given = ''] = line.replace(/^[*＊]/, '').split(/[:：]/, 2)
  const written = given
    .split(/[/／]/)
    .map(choice => choice.trim())
    .filter(choice => choice !== '')
  const isDanger = (choice: string) => /[!！]$/.test(choice)
  const bare = (choice: string) => choice.replace(/[!！]$/, '')
  return asked(text.trim(), written.map(bare), { danger: written.filter(isDanger).map(bare), required })
}
