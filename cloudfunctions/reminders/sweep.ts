// Takes the requests whose alarm is due through one index, so the cost follows what is due and never what is open.
import type { Notice } from '@shared/notice/notice'
import type { County } from '@shared/county'
import { mustSpread } from '@shared/case/case'
import type { Request } from '@shared/request/request'
import { filed, take, told, wake } from '@shared/request/wake'
import { teach } from '../catalogue/teach'
import { decisions, filedBoundary } from '../dispatch/boundaries'
import { database } from '../kit/cloud'
import { changeCounty, theCounty } from '../kit/county'
import { requests } from '../request/requests'
import { bringAlong, withItsLead } from '../case/bring-along'
import { deliver } from './deliver'
import { riseWithCases } from '../level/grown'

/** How many are taken at a time. */
export const atOnce = 50

/** `spread`: how many of its steps those joined to it have been brought in this run. */
type Due = { request: Request; notices: Notice[]; spread: number | null }

/** @returns how many requests were due; fewer than `atOnce` when none is left */
export async function sweep(now: number): Promise<number> {
  const due = await requests.find({ wakeAt: database().command.lte(now) }, { sort: [['wakeAt', 'asc']], limit: atOnce })
  if (due.length === 0) return 0
  const county = await theCounty()
  const rows = (await Promise.all(due.map(request => mark(request, county, now)))).filter(row => row !== null)
  const marked = [...rows, ...(await Promise.all(rows.map(row => spreading(row, county, now)))).flat()]
  const sent = await deliver(
    marked.flatMap(({ request, notices }) => notices.map(notice => ({ notice, matter: request._id }))),
    now,
  )
  const decided = await fileDecisions(marked, county, now)
  await riseWithCases(due, county, now)
  await Promise.all(marked.map(row => clear(row, county, sent, decided)))
  return due.length
}

async function mark(before: Request, county: County, now: number): Promise<Due | null> {
  const request = await withItsLead(before, county, now)
  return request && written(before, request, county, now)
}

/** What falls due is written down before it is sent: a crash repeats a notice, never loses one. Null when another run or a deed came first. */
async function written(before: Request, after: Request, county: County, now: number): Promise<Due | null> {
  const { request, notices } = take(wake(after, county, now), county, now)
  const same = after === before && notices.length === 0 && request.wakeAt === before.wakeAt
  if (same && mustSpread(before)) return { request: before, notices, spread: null }
  if (!(await requests.save(before, request))) return null
  return { request: { ...request, version: before.version + 1 }, notices, spread: null }
}

/** A lead's row learns how far it was spread; those who came along are rows of this run too, so that they are told in it. */
async function spreading(row: Due, county: County, now: number): Promise<Due[]> {
  if (!mustSpread(row.request)) return []
  const came: Due[] = []
  const save = async (before: Request, after: Request) => {
    const next = await written(before, after, county, now)
    if (next) came.push(next)
    return next !== null
  }
  row.spread = await bringAlong(row.request, save, county, now)
  return came
}

/**
 * A boundary decision is written into the county's list and into the draft of the catalogue beside what is told of it;
 * written twice it is the same row and the same draft.
 *
 * @returns the ids of those that stand in both; another is tried again by the next run
 */
async function fileDecisions(due: Due[], county: County, now: number): Promise<ReadonlySet<string>> {
  const fresh = due.flatMap(({ request }) => (request.bound && !request.bound.filed ? [request.bound] : []))
  const done = new Set<string>()
  if (fresh.length === 0) return done
  await Promise.all(fresh.map(bound => decisions.put(filedBoundary(bound))))
  // One after the other: all write into the one draft.
  for (const bound of fresh) if (await teach(bound, county, now)) done.add(bound._id)
  await changeCounty({}, now)
  return done
}

/** A deed may come between: then what was told leaves the request as it has become. What could not go is due again after its lease. */
async function clear(
  { request, notices, spread }: Due,
  county: County,
  sent: ReadonlySet<string>,
  decided: ReadonlySet<string>,
): Promise<void> {
  const keys = notices.map(({ key }) => key).filter(key => sent.has(`${request._id}:${key}`))
  const decision = request.bound && decided.has(request.bound._id) ? request.bound._id : null
  if (keys.length === 0 && spread === null && !decision) return
  for (let latest: Request | null = request; latest; latest = await requests.get(request._id)) {
    const brought = spread === null ? latest : { ...latest, spread: Math.max(spread, latest.spread ?? 0) }
    const done = told(brought, county, keys)
    if (await requests.save(latest, decision === latest.bound?._id ? filed(done, county) : done)) return
  }
}
