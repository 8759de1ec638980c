// A request as one row of the dispatcher's desk.
import type { QueueRow } from './calls'
import type { County } from '../county'
import type { Request } from '../request/request'
import { staffRow } from '../request/view'
import { suggestionView } from '../suggestion/view'

export const queueRow = (request: Request, county: County, now: number): QueueRow => ({
  ...staffRow(request, county, now),
  version: request.history.length,
  suggestion: suggestionView(request, county)?.ranked[0] ?? null,
})
