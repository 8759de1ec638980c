// From when a new edition is in force: from the beginning of a day that is not past, after the edition before it.
import { dayBegins, dayOf } from '../calendar'
import type { County } from '../county'
import { allow, type Ruling } from '../ruling'
import { refuse } from './refusals'

/** Published for today it begins a little later: until then every running function has read it, and none is without it. */
export const spreads = 120_000

const farthest = 366 * 86_400_000

/** @param on YYYY-MM-DD, local */
export function publishMoment(on: string, county: County, now: number): Ruling<number> {
  if (on < dayOf(county.calendar, now)) return refuse('past-date', 'on')
  const from = Math.max(dayBegins(county.calendar, on), now + spreads)
  if (!(from - now < farthest)) return refuse('far-date', 'on')
  const coming = county.catalogues.at(-1)
  return coming && from <= coming.from ? refuse('before-coming', 'on') : allow(from)
}
