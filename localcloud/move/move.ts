// A county's documents and files, taken to an environment of CloudBase. Only what is missing there is added, so that it may be
// killed at any moment and run again; it goes by what is there, and keeps no account of its own.
import type { Declared } from '../../cloudfunctions/kit/collection'
import { atOnce, type Compared, compare, differingFiles } from './compare'
import { leftCollections, opening } from './left'
import { sideBySide } from './patience'
import { refuseStrangers } from './ready'
import type { Source, Stored, StoredFile } from './source'
import type { Target } from './target'
import { renamed } from './written'

export interface Moving {
  source: Source
  target: Target
  declared: readonly Declared[]
  say(line: string): void
}

/** Both sides beside each other. */
export interface Report {
  collections: Compared[]
  files: { here: number; wrong: StoredFile[] }
}

const uploadsAtOnce = 4

export const isEqual = ({ missing, differing, foreign }: Compared): boolean =>
  missing.size + differing.length + foreign.length === 0

export const allEqual = ({ collections, files }: Report): boolean =>
  collections.every(isEqual) && files.wrong.length === 0

/** Every collection that moves; what opens the county there last. */
const movingOf = (declared: readonly Declared[]): string[] => {
  const names = declared
    .map(({ name }) => name)
    .filter(name => !(name in leftCollections) && name !== opening.collection)
  return [...names, opening.collection]
}

async function compareDocuments({ source, target, declared }: Moving): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const name of movingOf(declared)) compared.push(await compare(source, target, name))
  return compared
}

/** Compares every document and every file; changes nothing. */
export async function compareAll(moving: Moving): Promise<Report> {
  const { source, target } = moving
  const collections = await compareDocuments(moving)
  const wrong = await differingFiles(source, target, source.files)
  return { collections, files: { here: source.files.length, wrong } }
}

/** Adds those that are not there. An answer that was lost may have been a yes: then they are looked for, and the rest added. */
async function add({ documents }: Target, name: string, piece: Stored[]): Promise<void> {
  for (let left = piece; left.length > 0; ) {
    const texts = left.map(({ text }) => text)
    if (await documents.add(name, texts)) return
    const there = await documents.read(
      name,
      left.map(({ id }) => id),
    )
    const found = new Set(there.map(text => JSON.parse(text)._id as string))
    const rest = left.filter(({ id }) => !found.has(id))
    if (rest.length === left.length)
      throw new Error(`${name}/${left[0]!.id} is refused by a unique index of the environment: it has another like it`)
    left = rest
  }
}

/** Prints how far it is, at most every two seconds. */
function progress(say: Moving['say'], name: string, all: number) {
  let done = 0
  let said = Date.now()
  return (more: number) => {
    done += more
    if (Date.now() - said < 2000) return
    said = Date.now()
    say(`  ${name}: ${done} of ${all}`)
  }
}

const isOpening = (name: string, text: string): boolean => name === opening.collection && opening.isIt(JSON.parse(text))

async function fill({ source, target, say }: Moving, { name, missing }: Compared): Promise<void> {
  const done = progress(say, name, missing.size)
  await sideBySide(source.pieces(name), atOnce, async piece => {
    const wanted = piece.filter(({ id, text }) => missing.has(id) && !isOpening(name, text))
    await add(
      target,
      name,
      wanted.map(({ id, text }) => ({ id, text: renamed(text, source.prefix, target.files.prefix) })),
    )
    done(wanted.length)
  })
}

/** @returns those that are still not the same */
async function sendFiles({ source, target, say }: Moving): Promise<StoredFile[]> {
  const wanted = await differingFiles(source, target, source.files)
  const done = progress(say, 'files', wanted.length)
  await sideBySide(wanted, uploadsAtOnce, async ({ path }) => {
    await target.files.upload(path, source.fileAt(path))
    done(1)
  })
  return differingFiles(source, target, wanted)
}

/** The last step, when all else is there: from now on functions serve. */
async function open(moving: Moving, compared: Compared): Promise<Compared> {
  const { source, target } = moving
  const last = [...source.documents(opening.collection)].filter(({ text }) => isOpening(opening.collection, text))
  await add(
    target,
    opening.collection,
    last.filter(({ id }) => compared.missing.has(id)),
  )
  return compare(source, target, opening.collection)
}

const onlyOpeningIsMissing = ({ source }: Moving, compared: Compared): boolean => {
  const left = [...source.documents(compared.name)].filter(({ id }) => compared.missing.has(id))
  return (
    left.every(({ text }) => isOpening(compared.name, text)) &&
    compared.differing.length + compared.foreign.length === 0
  )
}

/**
 * Takes everything over, and compares all of it. The county opens there only when all else is equal.
 * @throws what stands in the way, before anything was changed, and what CloudBase refuses
 */
export async function moveAll(moving: Moving, begin: () => Promise<void>): Promise<Report> {
  const before = await compareDocuments(moving)
  refuseStrangers(moving.target.env, before)
  await begin()
  for (const collection of before) {
    moving.say(
      `${collection.name}: ${collection.missing.size} to add, ${collection.here - collection.missing.size} are there`,
    )
    await fill(moving, collection)
  }
  moving.say(`files: ${moving.source.files.length}`)
  const wrong = await sendFiles(moving)
  moving.say('Comparing 正在核对 …')
  const collections = await compareDocuments(moving)
  const last = collections.at(-1)!
  const whole = collections.slice(0, -1).every(isEqual) && wrong.length === 0 && onlyOpeningIsMissing(moving, last)
  if (whole) collections[collections.length - 1] = await open(moving, last)
  return { collections, files: { here: moving.source.files.length, wrong } }
}
