import { settle } from '@shared/aspects'
import type { County } from '@shared/county'
import type { Levelled, Others } from '@shared/level/facts'
import { risen } from '@shared/level/level'
import { system } from '@shared/request/request'
import { isOpen } from '@shared/request/states'
import { sure } from '@shared/ruling'
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
  seen: (request: Levelled) => Others,
  county: County,
  now: number,
): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const request = await requests.get(id)
    if (!request || !isOpen(request.state)) return false
    const ruled = risen(request, county, now, seen(request))
    if (!ruled || ruled.set?.level?.rises.length === request.level.rises.length) return false
    if (await requests.save(request, sure(settle(request, ruled, { by: system, county, now })).value)) return true
  }
  return false
}
