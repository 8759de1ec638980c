// Who brought one matter: to each reporter how many, to the staff which requests.
import { type County, placeName } from '../county'
import { runningClock } from '../request/clocks'
import type { Standing } from '../request/standing'
import type { Joinable } from './case'
import type { CaseRow, CaseView } from './views'

/** The reporter learns that others have it too, not which matters those are. */
export const caseView = ({ lead, spread }: Joinable, as: Standing): CaseView | null =>
  lead || spread !== null ? { joined: lead !== null, lead: as === 'reporter' ? null : (lead?.id ?? null) } : null

type Together = { size: number; rows: CaseRow[] }

/** @param joined all that name one lead, in any order; who withdrew is not counted, the lead is */
export function caseOf(joined: readonly Joinable[], as: Standing, county: County): Together {
  const size = 1 + joined.filter(({ state }) => state !== 'withdrawn').length
  if (as === 'reporter') return { size, rows: [] }
  return { size, rows: joined.map(request => caseRow(request, county)).sort((a, b) => a.at - b.at) }
}

const caseRow = (request: Joinable, county: County): CaseRow => ({
  id: request._id,
  title: request.title,
  place: [placeName(county, request.place), request.place.words].filter(Boolean).join(' '),
  state: request.state,
  at: request.createdAt,
  due: runningClock(request)?.clock.due ?? null,
})
