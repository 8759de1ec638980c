// What of a county is on the other side, what is not, and what is there otherwise. It only reads.
import { createReadStream } from 'node:fs'
import { sideBySide } from './patience'
import type { Source, Stored, StoredFile } from './source'
import { digestOf, perPage, type Target } from './target'
import { isSame, renamed } from './written'

/** Both sides of one collection. */
export interface Compared {
  name: string
  here: number
  there: number
  missing: Set<string>
  differing: string[]
  /** There, and not of these data. */
  foreign: string[]
}

/** How many pieces are read or sent at a time: far below the 30 of a small plan. */
export const atOnce = 8

/** So many strangers are named; one is enough to stop. */
const named = 5

export async function compare(source: Source, target: Target, name: string): Promise<Compared> {
  const { documents, files } = target
  const there = await documents.count(name)
  const result: Compared = { name, here: source.count(name), there, missing: new Set(), differing: [], foreign: [] }
  let met = 0
  await sideBySide(source.pieces(name), atOnce, async piece => {
    const ids = piece.map(({ id }) => id)
    const texts = there === 0 ? [] : await documents.read(name, ids)
    met += texts.length
    look(piece, texts, text => renamed(text, source.prefix, files.prefix), result)
  })
  if (met < there) result.foreign = await foreignIn(source, target, name)
  return result
}

function look(piece: Stored[], texts: string[], rename: (text: string) => string, result: Compared): void {
  const found = new Map(texts.map(text => [JSON.parse(text)._id as string, text]))
  for (const { id, text } of piece) {
    const other = found.get(id)
    if (other === undefined) result.missing.add(id)
    else if (!isSame(rename(text), other)) result.differing.push(id)
  }
}

async function foreignIn(source: Source, { documents }: Target, name: string): Promise<string[]> {
  const foreign: string[] = []
  for (let last = ''; foreign.length < named; ) {
    const ids = await documents.ids(name, last)
    foreign.push(...ids.filter(id => !source.has(name, id)))
    last = ids.at(-1) ?? last
    if (ids.length < perPage.ids) break
  }
  return foreign.length > 0 ? foreign.slice(0, named) : ['(an _id that is no text)']
}

const inPages = <T>(list: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_none, page) => list.slice(page * size, (page + 1) * size))

/** The files that are not there, or not the same to the byte. */
export async function differingFiles(source: Source, { files }: Target, list: StoredFile[]): Promise<StoredFile[]> {
  const wrong: StoredFile[] = []
  await sideBySide(inPages(list, perPage.files), atOnce, async page => {
    const there = await files.digests(page.map(({ path }) => path))
    for (const file of page) {
      const digest = there.get(file.path)
      const same = digest !== undefined && digest === (await digestOf(createReadStream(source.fileAt(file.path))))
      if (!same) wrong.push(file)
    }
  })
  return wrong
}
