// The heat of an area: how many open matters of one item came from one village within a week.
import type { Request } from '../request/request'
import { workedStates } from '../request/states'

/** How far back is counted, milliseconds. */
export const heatSpan = 7 * 86_400_000

/** What is counted: an open request filed within the span. */
export type Counted = Pick<Request, '_id' | 'item' | 'state'> & { place: Pick<Request['place'], 'village'> }

/** `ids` are those that may rise. */
export type HotGroup = { heat: number; ids: string[] }

/**
 * The groups that reach a threshold. What is joined to a case or answered already is counted, but not raised: nobody works
 * on it by itself any more. Without an item or a village a request belongs to no group.
 */
export function hotGroups(counted: readonly Counted[], threshold: number): HotGroup[] {
  const groups = new Map<string, Counted[]>()
  for (const request of counted) {
    const { item, place } = request
    if (!item || !place.village) continue
    const key = `${item} ${place.village}`
    const group = groups.get(key) ?? []
    group.push(request)
    groups.set(key, group)
  }
  return [...groups.values()]
    .filter(({ length }) => length >= threshold)
    .map(group => ({
      heat: group.length,
      ids: group.filter(({ state }) => workedStates.includes(state)).map(({ _id }) => _id),
    }))
}
