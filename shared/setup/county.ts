// county.csv: what the county says of itself, a line each.
import { most } from '../organisation/calls'
import type { Identity } from '../organisation/identity'
import type { Say } from './fault'
import { plain, type Sheet, tableOf } from './table'

/** What may stand in the file's first column: at most so many characters beside it, and whether it must be there. */
const lines = {
  县名: { most: most.name, needed: true },
  热线: { most: most.number, needed: true },
  热线时间: { most: most.hours, needed: false },
  一句话: { most: most.motto, needed: false },
  中心地址: { most: most.address, needed: false },
  中心时间: { most: most.open, needed: false },
  备案号: { most: most.filing, needed: false },
} as const

type Line = keyof typeof lines
const names = Object.keys(lines) as Line[]

const isLine = (name: string): name is Line => Object.hasOwn(lines, name)

export function identityFrom(sheet: Sheet, say: Say): Identity {
  const rows = tableOf(sheet, ['项目', '内容'], [], say)
  const found: Partial<Record<Line, string>> = {}
  for (const { at, cells } of rows) {
    const name = plain(cells.项目)
    const fault = faultOf(name, cells.内容, found)
    if (fault) say(at, fault)
    else if (isLine(name)) found[name] = cells.内容
  }
  if (rows.length > 0) wanting(rows, say)
  const of = (name: Line) => found[name] ?? ''
  return {
    name: of('县名'),
    motto: of('一句话') || '全县诉求，一处受理',
    hotline: { number: plain(of('热线')), hours: of('热线时间') },
    address: of('中心地址'),
    open: of('中心时间'),
    filing: of('备案号'),
  }
}

function faultOf(name: string, content: string, found: Partial<Record<Line, string>>): string | null {
  if (!isLine(name)) return `没有“${name}”这一项，可以写的是${names.join('、')}。`
  if (found[name] !== undefined) return `“${name}”写了两次，请删掉一行。`
  if ([...content].length > lines[name].most) return `“${name}”太长了，请写在 ${lines[name].most} 个字以内。`
  if (name === '热线' && content !== '' && !/^[\d-]{3,20}$/.test(plain(content)))
    return `热线“${content}”不对，请填写群众能打通的电话。`
  return null
}

/** What must be there and is not, or is empty. */
function wanting(rows: readonly { cells: Record<'项目' | '内容', string> }[], say: Say): void {
  const written = (name: Line) => rows.some(({ cells }) => plain(cells.项目) === name && cells.内容 !== '')
  for (const name of names) if (lines[name].needed && !written(name)) say(null, `没有写“${name}”，请补上。`)
}
