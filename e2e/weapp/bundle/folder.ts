// The files of a built package, read from its folder.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Fault } from './types'

export type Folder = ReturnType<typeof openFolder>

function walk(dir: string, base = ''): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? walk(join(dir, entry.name), `${base}${entry.name}/`) : [base + entry.name],
  )
}

export function openFolder(dir: string, faults: Fault[]) {
  const files = walk(dir)
  const known = new Set(files)
  const text = (file: string): string | null => (known.has(file) ? readFileSync(join(dir, file), 'utf8') : null)

  function json<Shape>(file: string): Shape | null {
    const source = text(file)
    if (source === null) return null
    try {
      return JSON.parse(source) as Shape
    } catch (error) {
      faults.push({ kind: 'json', file, message: (error as Error).message })
      return null
    }
  }

  return {
    files,
    has: (file: string) => known.has(file),
    text,
    json,
    ending: (extension: string) => files.filter(file => file.endsWith(extension)),
    size: (file: string) => statSync(join(dir, file)).size,
  }
}

/** Where a reference inside a file leads: `/` begins at the package's root. */
export const resolved = (from: string, reference: string): string =>
  reference.startsWith('/') ? reference.slice(1) : posix.join(posix.dirname(from), reference)
