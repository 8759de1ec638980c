// Takes the documents of one sleeper whose alarm is due, each by itself: what throws is noted and put back with growing delay, and
// all others are told exactly once.
import type { County } from '@shared/county'
import type { Notice } from '@shared/notice/notice'
import { backOff, postponed, taken, without } from '@shared/notice/outbox'
import { database } from '../kit/cloud'
import { countyNow } from '../kit/county'
import type { Run, Sleeper, Sleeping } from '../kit/sleeper'
import { settled, troubled } from '../kit/trouble'
import { deliver, type Outcome } from './deliver'

/** How many are taken at a time. */
export const atOnce = 50

/** A document of this run: as it is saved now, what it has to tell, and what its errands have set. */
type Row = { doc: Sleeping; before: Sleeping; notices: Notice[]; sets: ((latest: Sleeping) => Partial<Sleeping>)[] }

/** @returns how many were due; fewer than `atOnce` when none is left */
export async function sweep(sleeper: Sleeper<Sleeping>, now: number): Promise<number> {
  const due = await sleeper.store.find(
    { wakeAt: database().command.lte(now) },
    { sort: [['wakeAt', 'asc']], limit: atOnce },
  )
  if (due.length === 0) return 0
  const county = await countyNow()
  const rows: Row[] = []
  const run: Run = {
    county,
    now,
    bring: async (before, after) => {
      const row = await marked(sleeper, before, after, run)
      if (row) rows.push(row)
      return row !== null
    },
  }
  const alone = guarded(sleeper, now)
  await Promise.all(due.map(doc => alone(doc, async () => void rows.push(...(await woken(sleeper, doc, run))))))
  await runErrands(sleeper, rows, run, true)
  const outcomes = await deliver(
    rows.flatMap(({ doc, notices }) => notices.map(notice => ({ notice, subject: doc._id }))),
    now,
  )
  await runErrands(sleeper, rows, run, false)
  await Promise.all(rows.map(row => alone(row.doc, () => clear(sleeper, row, outcomes, county, now))))
  return due.length
}

/** Does something with one document, so that it cannot stop the others. */
const guarded =
  (sleeper: Sleeper<Sleeping>, now: number) =>
  async (doc: Sleeping, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      await putBack(sleeper, doc, error, now)
    }
  }

const subjectOf = ({ store }: Sleeper<Sleeping>, { _id }: Sleeping): string => `${store.name}:${_id}`

/** It wakes again later, each time after twice as long. Its own fields are not touched: it may be broken. */
async function putBack(sleeper: Sleeper<Sleeping>, doc: Sleeping, error: unknown, now: number): Promise<void> {
  const times = (doc.troubled ?? 0) + 1
  const say = `${sleeper.called} ${doc._id} 没有自动办成，已延后再试。`
  await troubled(subjectOf(sleeper, doc), say, error, now, times)
  await sleeper.store
    .update({ _id: doc._id }, { wakeAt: now + backOff(times - 1), troubled: times })
    .catch(failed => troubled(subjectOf(sleeper, doc), say, failed, now, times))
}

/** What falls due is written down before it is sent: a crash repeats a notice, never loses one. */
async function woken(sleeper: Sleeper<Sleeping>, doc: Sleeping, run: Run): Promise<Row[]> {
  const before = sleeper.before ? await sleeper.before(doc, run) : doc
  const row = before && (await marked(sleeper, doc, before, run))
  if (row && doc.troubled) await settled(subjectOf(sleeper, doc))
  return row ? [row] : []
}

/** Null when another run or a deed came first. */
async function marked(sleeper: Sleeper<Sleeping>, before: Sleeping, after: Sleeping, run: Run): Promise<Row | null> {
  const woken = sleeper.wake(after, run)
  const { outbox, notices } = taken(woken.outbox, run.now)
  const healed = before.troubled ? { troubled: 0 } : {}
  const doc = notices.length > 0 || before.troubled ? sleeper.amend(woken, { outbox, ...healed }, run.county) : woken
  if (doc === before) return { doc, before, notices, sets: [] }
  if (!(await sleeper.store.save(before, doc))) return null
  return { doc: { ...doc, version: before.version + 1 }, before, notices, sets: [] }
}

async function runErrands(sleeper: Sleeper<Sleeping>, rows: Row[], run: Run, first: boolean): Promise<void> {
  const alone = guarded(sleeper, run.now)
  for (const errand of sleeper.errands ?? []) {
    if ((errand.first ?? false) !== first) continue
    const work = (row: Row) =>
      alone(row.doc, async () => {
        const done = errand.due(row.doc, row.before) ? await errand.run(row.doc, run) : null
        if (done) row.sets.push(done)
      })
    if (errand.oneByOne) for (const row of rows) await work(row)
    else await Promise.all(rows.map(work))
  }
}

/** A deed may come between: then what was told and done leaves the document as it has become. What could not go is due again later. */
async function clear(
  sleeper: Sleeper<Sleeping>,
  { doc, notices, sets }: Row,
  outcomes: ReadonlyMap<string, Outcome>,
  county: County,
  now: number,
): Promise<void> {
  const keysWith = (wanted: Outcome) =>
    notices.map(({ key }) => key).filter(key => outcomes.get(`${doc._id}:${key}`) === wanted)
  const [gone, failed] = [keysWith('told'), keysWith('later')]
  if (gone.length === 0 && failed.length === 0 && sets.length === 0) return
  for (let latest: Sleeping | null = doc; latest; latest = await sleeper.store.get(doc._id)) {
    const outbox = postponed(without(latest.outbox, gone), failed, now)
    const done = Object.assign({ outbox }, ...sets.map(set => set(latest as Sleeping)))
    if (await sleeper.store.save(latest, sleeper.amend(latest, done, county))) return
  }
}
