// What searching adds to a request: for which unit its terms were last written into their own collection. They are written with
// its alarm, apart from the filing, and again when another unit has it.
import { aspectOf } from '../request/aspect'
import type { Request } from '../request/request'

export type SearchFields = {
  /** The unit it was found under when its terms were last written, empty where nobody had it; null: not written yet. */
  indexedFor: string | null
}

export type Searchable = Request & SearchFields

/** Its terms have not been written, or not for the unit that has it now. */
export const mustIndex = ({ indexedFor, unit }: Searchable): boolean =>
  indexedFor === null || (unit !== null && unit !== indexedFor)

export const search = aspectOf<SearchFields>()({
  name: 'search',
  empty: { indexedFor: null },
  alarms: request => (mustIndex(request) ? [request.createdAt] : []),
})
