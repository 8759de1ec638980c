// What transactions shall do, in the plainest way there is: each begins with a whole copy of everything.
export interface Doc {
  _id: string
  number: number
  n: number
  tags: number[]
}
export type Docs = Map<string, Doc>

export const conflict = 'DATABASE_TRANSACTION_CONFLICT'
export const over = 'DATABASE_TRANSACTION_FAIL'
export const duplicate = 'DATABASE_DUPLICATE_WRITE'
const lifetime = 30_000

/** `undefined` when there is nothing to do, `null` for a removal. */
export type Change = (there: Doc | undefined) => Doc | null | undefined
type Step = [id: string, doc: Doc | null]

interface Mine {
  began: number
  /** What it sees, from its first action on, and how many writes there had been. */
  sees?: Docs
  looked: number
  steps: Step[]
}

const put = (docs: Docs, [id, doc]: Step) => void (doc ? docs.set(id, doc) : docs.delete(id))
const numberTaken = (docs: Docs, doc: Doc | null) =>
  doc !== null && [...docs.values()].some(({ _id, number }) => number === doc.number && _id !== doc._id)

/** Transactions have names; '' is a single write. Answers are refusal codes, or how many documents stood and were changed. */
export function openModel(now: () => number) {
  const docs: Docs = new Map()
  const written = new Map<string, number>()
  const running = new Map<string, Mine>()
  let writes = 0

  function store(step: Step): void {
    put(docs, step)
    written.set(step[0], ++writes)
  }

  function alive(name: string): Mine | undefined {
    const mine = running.get(name)
    return mine && now() - mine.began <= lifetime ? mine : undefined
  }

  /** Everything a transaction sees, or '' sees; undefined when the transaction is over. */
  function seenBy(name: string): Docs | undefined {
    if (name === '') return docs
    const mine = alive(name)
    if (!mine || mine.sees) return mine?.sees
    mine.looked = writes
    mine.sees = new Map(docs)
    return mine.sees
  }

  const othersHold = (name: string, id: string) =>
    [...running.keys()].some(other => other !== name && alive(other)?.steps.some(([one]) => one === id))

  function write(name: string, id: string, change: Change): number | string {
    const sees = seenBy(name)
    if (!sees) return over
    const there = sees.get(id)
    const doc = change(there)
    if (doc === undefined || (doc === null && !there)) return 0
    const code = name === '' ? writeAlone([id, doc]) : writeWithin(name, sees, [id, doc])
    return code ?? Number(there !== undefined)
  }

  function writeAlone(step: Step): string | undefined {
    if (numberTaken(docs, step[1])) return duplicate
    store(step)
    return undefined
  }

  function writeWithin(name: string, sees: Docs, step: Step): string | undefined {
    const mine = running.get(name)!
    if (othersHold(name, step[0]) || (written.get(step[0]) ?? 0) > mine.looked) {
      running.delete(name)
      return conflict
    }
    put(sees, step)
    mine.steps.push(step)
    return undefined
  }

  function commit(name: string): string | undefined {
    const mine = alive(name)
    running.delete(name)
    if (!mine) return over
    if (mine.steps.some(([id]) => (written.get(id) ?? 0) > mine.looked)) return conflict
    const tried = new Map(docs)
    for (const step of mine.steps) {
      if (numberTaken(tried, step[1])) return duplicate
      put(tried, step)
    }
    mine.steps.forEach(store)
    return undefined
  }

  function abort(name: string): string | undefined {
    const mine = alive(name)
    running.delete(name)
    return mine ? undefined : over
  }

  return {
    start: (name: string) => void running.set(name, { began: now(), looked: 0, steps: [] }),
    isRunning: (name: string) => alive(name) !== undefined,
    seenBy,
    write,
    commit,
    abort,
  }
}
