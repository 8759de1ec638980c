// A folder of files as a county's engineer saves them with Excel and a GIS: UTF-8 with or without a mark, or GB 18030.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SetupFault } from '@shared/setup/fault'
import { type CountyFiles, sheetNames } from '@shared/setup/first-county'
import type { Sheet } from '@shared/setup/table'
import { CsvError, parse } from 'csv-parse/sync'

type Found<Value> = { value: Value } | { say: string; row?: number }

/** Which Chinese Excel wrote: a text that is no UTF-8 is GB 18030, which contains GBK and GB 2312. */
function decoded(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  }
  return null
}

function textOf(folder: string, file: string): Found<string> {
  const path = join(folder, file)
  if (!existsSync(path)) return { say: '没有这个文件，请按范例补上。' }
  const bytes = readFileSync(path)
  const isWorkbook = ['PK', '\xd0\xcf'].includes(bytes.subarray(0, 2).toString('latin1'))
  if (isWorkbook) return { say: '是 Excel 工作簿改了名字，请用 Excel 另存为“CSV UTF-8（逗号分隔）”。' }
  const text = decoded(bytes)
  if (text === null) return { say: '文字编码不认识，请用 Excel 另存为“CSV UTF-8（逗号分隔）”。' }
  return text.trim() === '' ? { say: '是空的，请填写。' } : { value: text }
}

function sheetIn(folder: string, file: string): Found<Sheet> {
  const text = textOf(folder, file)
  if ('say' in text) return text
  try {
    return { value: parse(text.value, { bom: true, relax_column_count: true, relax_quotes: true }) as string[][] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { say: '从这里起引号没有成对，请补上或删掉多出的引号。', row: Number(error.records ?? 0) + 1 }
  }
}

function outlinesIn(folder: string, file: string): Found<unknown> {
  const text = textOf(folder, file)
  if ('say' in text) return text
  try {
    return { value: JSON.parse(text.value.replace(/^\uFEFF/, '')) }
  } catch {
    return { say: '不是完整的 GeoJSON，请在 GIS 里重新导出。' }
  }
}

/** What could not be read is left empty, and said. */
export function readFolder(folder: string): { files: CountyFiles; faults: SetupFault[] } {
  const faults: SetupFault[] = []
  function take<Value>(file: string, found: Found<Value>, none: Value): Value {
    if ('value' in found) return found.value
    faults.push({ file, row: found.row ?? null, say: found.say })
    return none
  }
  const sheets = Object.fromEntries(
    sheetNames.map(name => [name, take(`${name}.csv`, sheetIn(folder, `${name}.csv`), [] as Sheet)]),
  ) as Omit<CountyFiles, 'outlines'>
  const outlines = take('grids.geojson', outlinesIn(folder, 'grids.geojson'), undefined as unknown)
  return { files: { ...sheets, outlines }, faults }
}
