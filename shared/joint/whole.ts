// A joint matter is answered once 一次答复: by its lead unit, when every sub-task is done or its delay explained.
import type { County } from '../county'
import type { Request } from '../request/request'
import { allow, type Ruling, refuseSaying } from '../ruling'
import { unitNames } from './who'

export const isOpenTask = ({ done, explained }: Request['tasks'][number]): boolean => !done && !explained

/** The sentence names the lead unit, or what is open and with whom. */
export function wholeByLead(request: Request, county: County): Ruling<null> {
  const lead = request.meetings.filter(({ minutes }) => minutes).at(-1)?.lead
  if (lead && lead !== request.unit)
    return refuseSaying('not-lead', `会商已定由${unitNames(county, [lead])}牵头，由它统一答复。`)
  const open = request.tasks.filter(isOpenTask).map(({ unit, what }) => `${unitNames(county, [unit])}“${what}”`)
  return open.length > 0
    ? refuseSaying('tasks-open', `还有 ${open.length} 项分工没有完成：${open.join('、')}。请催办，或说明原因后再答复。`)
    : allow(null)
}
