// A sheet as Excel saves it: rows by the names of their columns. Blank lines, blanks in the head and columns of one's own do no harm.
import type { Say } from './fault'

/** The cells of a file, line by line, blank lines too. */
export type Sheet = readonly (readonly string[])[]

/** `at` is Excel's number of the row. A column that is not there is empty. */
export type Row<Column extends string> = { at: number; cells: Record<Column, string> }

/** Full-width blanks and letters, and blanks between characters, are how people fill a head. */
const named = (head: string): string => head.normalize('NFKC').replace(/\s/g, '')

/** Codes and numbers, in whatever width and with whatever blanks they were typed. */
export const plain = (cell: string): string => cell.normalize('NFKC').replace(/\s/g, '')

/** Excel writes a long number so when its column is not text. */
export const isRounded = (cell: string): boolean => /^\d+(\.\d+)?E\+?\d+$/i.test(plain(cell))

/** Several in one cell: on lines of their own, or with a semicolon between. */
export const listed = (cell: string): string[] =>
  cell
    .split(/[\n\r；;]/)
    .map(part => part.trim())
    .filter(part => part !== '')

/** Several short words in one cell, with whatever between. */
export const worded = (cell: string): string[] => cell.split(/[\s、，,；;/／|]+/).filter(word => word !== '')

/**
 * @param needed columns that must be there; the first of them is filled in every row that is not blank
 * @param more columns that may be there
 */
export function tableOf<Needed extends string, More extends string = never>(
  sheet: Sheet,
  needed: readonly Needed[],
  more: readonly More[],
  say: Say,
): Row<Needed | More>[] {
  if (sheet.length === 0) return []
  const rows = sheet.map((cells, i) => ({ at: i + 1, cells: cells.map(cell => cell.trim()) }))
  const [head, ...rest] = rows.filter(({ cells }) => cells.some(cell => cell !== ''))
  const columns = head?.cells.map(named) ?? []
  const missing = needed.filter(name => !columns.includes(name))
  if (missing.length > 0) {
    say(
      head?.at ?? null,
      `缺少${missing.map(name => `“${name}”`).join('')}这${missing.length > 1 ? '几' : '一'}列，请按范例的表头补上。`,
    )
    return []
  }
  if (rest.length === 0) say(null, '只有表头，没有内容，请填写。')
  return rest.map(({ at, cells }) => ({
    at,
    cells: Object.fromEntries([...needed, ...more].map(name => [name, cells[columns.indexOf(name)] ?? ''])) as Record<
      Needed | More,
      string
    >,
  }))
}
