// A sleeper: a collection whose documents wake. The timer runs a table of them, each through its own index on `wakeAt`, so the cost
// follows what is due and never what is there.
import type { County } from '@shared/county'
import type { Notice } from '@shared/notice/notice'
import type { Collection } from './collection'

export type Sleeping = {
  _id: string
  version: number
  /** When something must happen to it; null when nothing will. */
  wakeAt: number | null
  /** What is still to be told of it. */
  outbox: Notice[]
  /** How often in turn it could not be woken. */
  troubled?: number
}

/** One run of the timer. */
export type Run = {
  county: County
  now: number
  /** Another document that is changed along with one that is due: saved if unchanged, and told of in this run. */
  bring: (before: Sleeping, after: Sleeping) => Promise<boolean>
}

/** What must be done beside a document, outside of it, when it is due; once or ten times, it leads to the same. */
export type Errand<Doc> = {
  /** Before it is told of what has become of it. */
  first?: true
  /** Not side by side, where all write into one place. */
  oneByOne?: true
  /** @param before as it was when the run took it */
  due: (doc: Doc, before: Doc) => boolean
  /** @returns the fields that say it is done, of the document as it is by then; null when the next run must try again */
  run: (doc: Doc, run: Run) => Promise<((latest: Doc) => Partial<Doc>) | null>
}

export type Sleeper<Doc extends Sleeping> = {
  store: Collection<Doc>
  /** What it is about, in a sentence for the administrator: “诉求 rq-… ”. */
  called: string
  /** Before it wakes: what only others know. Null: it waits for the next run. */
  before?: (doc: Doc, run: Run) => Promise<Doc | null>
  /** What happens to it by itself at this moment. The same object when nothing does. */
  wake: (doc: Doc, run: Run) => Doc
  /** Fields set by what is no deed; its alarm follows. */
  amend: (doc: Doc, set: Partial<Doc>, county: County) => Doc
  errands?: readonly Errand<Doc>[]
}

/** For a table of sleepers of several kinds. */
export const sleeper = <Doc extends Sleeping>(one: Sleeper<Doc>): Sleeper<Sleeping> =>
  one as unknown as Sleeper<Sleeping>
