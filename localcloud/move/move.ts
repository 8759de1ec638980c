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

async function compareDocuments({ source, target }: Moving, names: string[]): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const name of names) compared.push(await compare(source, target, name))
  return compared
}

/** Compares every document and every file; changes nothing. */
export async function compareAll(moving: Moving): Promise<Report> {
  const { source, target } = moving
  const collections = await compareDocuments(moving, movingOf(moving.declared))
  const wrong = await differingFiles(source, target, source.files)
  return { collections, files: { here: source.files.length, wrong } }
}

/** Adds those that are not there. An answer that was lost may have been a yes: then they are looked for, and the rest added. */
async function add({ source, target }: Moving, name: string, piece: Stored[]): Promise<void> {
  const { documents, files } = target
  for (let left = piece; left.length > 0; ) {
    const texts = left.map(({ text }) => renamed(text, source.prefix, files.prefix))
    if (await documents.add(name, texts)) return
    const ids = left.map(({ id }) => id)
    const found = new Set((await documents.read(name, ids)).map(text => JSON.parse(text)._id as string))
    if (found.size === 0)
      throw new Error(`${name}/${ids[0]} is refused by a unique index of the environment: it has another like it`)
    left = left.filter(({ id }) => !found.has(id))
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

async function fill(moving: Moving, { name, here, missing }: Compared): Promise<void> {
  if (missing.size === 0) return
  moving.say(`${name}: ${missing.size} to add, ${here - missing.size} are there`)
  const done = progress(moving.say, name, missing.size)
  await sideBySide(moving.source.pieces(name), atOnce, async piece => {
    const wanted = piece.filter(({ id, text }) => missing.has(id) && !isOpening(name, text))
    await add(moving, name, wanted)
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

/** Of what is missing, only that which opens the county. */
const isReadyToOpen = ({ source }: Moving, { name, missing, differing, foreign }: Compared): boolean =>
  differing.length + foreign.length === 0 &&
  [...source.documents(name)].every(({ id, text }) => !missing.has(id) || isOpening(name, text))

/** The last step, when all else is there: from now on functions serve. */
async function open(moving: Moving, { name, missing }: Compared): Promise<Compared> {
  const last = [...moving.source.documents(name)].filter(({ id }) => missing.has(id))
  await add(moving, name, last)
  return compare(moving.source, moving.target, name)
}

/**
 * Takes everything over, and compares what it took. The county opens there only when all else is equal.
 * @param begin done before the first is added
 * @throws what stands in the way, before anything was changed, and what CloudBase refuses
 */
export async function moveAll(moving: Moving, begin: () => Promise<void>): Promise<Report> {
  const before = await compareDocuments(moving, movingOf(moving.declared))
  refuseStrangers(moving.target.env, before)
  await begin()
  for (const collection of before) await fill(moving, collection)
  moving.say(`files: ${moving.source.files.length}`)
  const wrong = await sendFiles(moving)
  moving.say('Comparing 正在核对 …')
  // What was all there has just been compared.
  const added = before.filter(one => !isEqual(one)).map(({ name }) => name)
  const after = new Map((await compareDocuments(moving, added)).map(one => [one.name, one]))
  const collections = before.map(one => after.get(one.name) ?? one)
  const last = collections.pop()!
  const whole = collections.every(isEqual) && wrong.length === 0 && isReadyToOpen(moving, last)
  collections.push(whole ? await open(moving, last) : last)
  return { collections, files: { here: moving.source.files.length, wrong } }
}
