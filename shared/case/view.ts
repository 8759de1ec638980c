// Who brought one matter: to each reporter how many, to the staff which requests.
import type { CaseRow } from '../request/calls'
import { type County, placeName } from '../county'
import { runningClock } from '../request/clocks'
import type { Request } from '../request/request'
import type { Standing } from '../request/standing'

type Together = { size: number; rows: CaseRow[] }

/** @param joined all that name one lead, in any order; who withdrew is not counted, the lead is */
export function caseView(joined: readonly Request[], as: Standing, county: County): Together {
  const size = 1 + joined.filter(({ state }) => state !== 'withdrawn').length
  if (as === 'reporter') return { size, rows: [] }
  return { size, rows: joined.map(request => caseRow(request, county)).sort((a, b) => a.at - b.at) }
}

const caseRow = (request: Request, county: County): CaseRow => ({
  id: request._id,
  title: request.title,
  place: [placeName(county, request.place), request.place.words].filter(Boolean).join(' '),
  state: request.state,
  at: request.createdAt,
  due: runningClock(request)?.clock.due ?? null,
})
