import type { Others } from '@shared/level/facts'
import { raised } from '@shared/level/level'
import type { County } from '@shared/county'
import { withAlarm } from '@shared/request/alarm'
import { isOpen } from '@shared/request/arrows'
import type { Request } from '@shared/request/request'
import { requests } from '../request/requests'

/** What somebody changed meanwhile is looked at anew. */
const tries = 3

/**
 * Raises an open request by what stands in other documents; once or ten times, it leads to the same.
 *
 * @returns whether a rule raised it that had not before
 */
export async function rise(
  id: string,
  seen: (request: Request) => Others,
  county: County,
  now: number,
): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const request = await requests.get(id)
    if (!request || !isOpen(request.state)) return false
    const risen = raised(request, county, now, seen(request))
    if (risen.level.rises.length === request.level.rises.length) return false
    if (await requests.save(request, withAlarm(risen, county.calendar))) return true
  }
  return false
}
