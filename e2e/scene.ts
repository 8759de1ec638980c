// A scene: named people before the whole system, told step by step, so that a failure says where it happened.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

export type Telling = {
  /** Does a step and remembers it. */
  step<Result>(words: string, work: () => Promise<Result>): Promise<Result>
  /** Something worth printing beside the scene's line: a figure, a size. */
  note(words: string): void
  /** A file for what is kept of this scene. @example file('01-form.png') */
  file(name: string): string
  /** Asked when a step fails: pictures to take, what consoles said. */
  onFailure(look: () => Promise<string[]>): void
  /** Done at the end, however it ended. */
  atEnd(work: () => Promise<void>): void
}

export type Scene = {
  name: string
  /** In one line, what it shows when it passes. */
  shows: string
  play(telling: Telling): Promise<void>
}

export type Played = {
  name: string
  shows: string
  seconds: number
  notes: string[]
  failure: { step: string; error: Error; seen: string[] } | null
}

/** What scenes leave behind is kept here, ignored by git. */
export const kept = join(__dirname, '..', '.test-output')

export async function playScene(kind: string, scene: Scene): Promise<Played> {
  const folder = join(kept, kind, scene.name)
  mkdirSync(folder, { recursive: true })
  const notes: string[] = []
  const looks: (() => Promise<string[]>)[] = []
  const ends: (() => Promise<void>)[] = []
  const begun = Date.now()
  let doing = 'it begins'
  const telling: Telling = {
    step: (words, work) => {
      doing = words
      return work()
    },
    note: words => void notes.push(words),
    file: name => join(folder, name),
    onFailure: look => void looks.push(look),
    atEnd: work => void ends.push(work),
  }
  const failure = await scene.play(telling).then(
    () => null,
    async (error: unknown) => ({ step: doing, error: asError(error), seen: await lookAll(looks) }),
  )
  for (const end of ends.reverse()) await end()
  return { name: scene.name, shows: scene.shows, seconds: (Date.now() - begun) / 1000, notes, failure }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(JSON.stringify(error)))

async function lookAll(looks: (() => Promise<string[]>)[]): Promise<string[]> {
  const seen = await Promise.all(looks.map(look => look().catch((error: unknown) => [String(error)])))
  return seen.flat()
}

/** @throws with both values when they differ */
export function equal<Value>(seen: Value, wanted: Value, what: string): void {
  const [a, b] = [JSON.stringify(seen), JSON.stringify(wanted)]
  if (a !== b) throw new Error(`${what}: ${a}, and not ${b}`)
}

export function most(seen: number, limit: number, what: string): void {
  if (seen > limit) throw new Error(`${what}: ${seen}, over ${limit}`)
}

export function holds(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what)
}
