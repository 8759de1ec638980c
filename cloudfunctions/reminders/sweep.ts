// Takes the requests whose alarm is due through one index, so the cost follows what is due and never what is open.
import type { Notice } from '@shared/notice/notice'
import type { County } from '@shared/organisation/directory'
import type { Request } from '@shared/request/request'
import { take, told, wake } from '@shared/request/wake'
import { database } from '../kit/cloud'
import { theCounty } from '../kit/county'
import { requests } from '../request/requests'
import { deliver } from './deliver'

/** How many are taken at a time. */
export const atOnce = 50

type Due = { request: Request; notices: Notice[] }

/** @returns how many requests were due; fewer than `atOnce` when none is left */
export async function sweep(now: number): Promise<number> {
  const due = await requests.find({ wakeAt: database().command.lte(now) }, { sort: [['wakeAt', 'asc']], limit: atOnce })
  if (due.length === 0) return 0
  const county = await theCounty()
  const marked = (await Promise.all(due.map(request => mark(request, county, now)))).filter(row => row !== null)
  const sent = await deliver(
    marked.flatMap(({ request, notices }) => notices.map(notice => ({ notice, matter: request._id }))),
    now,
  )
  await Promise.all(marked.map(row => clear(row, county, sent)))
  return due.length
}

/** What falls due is written down before it is sent: a crash repeats a notice, never loses one. Null when another run or a deed came first. */
async function mark(before: Request, county: County, now: number): Promise<Due | null> {
  const taken = take(wake(before, county, now), county, now)
  if (!(await requests.save(before, taken.request))) return null
  return { request: { ...taken.request, version: before.version + 1 }, notices: taken.notices }
}

/** A deed may come between: then what was told leaves the request as it has become. What could not go is due again after its lease. */
async function clear({ request, notices }: Due, county: County, sent: ReadonlySet<string>): Promise<void> {
  const keys = notices.map(({ key }) => key).filter(key => sent.has(`${request._id}:${key}`))
  if (keys.length === 0) return
  for (let latest: Request | null = request; latest; latest = await requests.get(request._id)) {
    if (await requests.save(latest, told(latest, county, keys))) return
  }
}
