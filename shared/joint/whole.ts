// A joint matter is answered once 一次答复: by its lead unit, when every share is done or its delay explained.
import { type County, unitNames } from '../county'
import { type Refusal, refuseSaying } from '../ruling'
import type { Call, Joint, Share } from './joint'

/** Neither has it come, nor said why it does not. */
export const isAwaited = ({ report, excuse }: Call): boolean => !report && !excuse

export const isOpenShare = ({ done, explained }: Share): boolean => !done && !explained

/** The sentence names the lead unit, or what is open and with whom; null when it may be answered. */
export function notWhole({ meetings, shares, unit }: Joint, county: County): Refusal | null {
  const lead = meetings.filter(({ minutes }) => minutes).at(-1)?.lead
  if (lead && lead !== unit && county.units.has(lead))
    return refuseSaying('not-lead', `会商已定由${unitNames(county, [lead])}牵头，由它统一答复。`)
  const open = shares.filter(isOpenShare).map(({ unit, what }) => `${unitNames(county, [unit])}“${what}”`)
  return open.length > 0
    ? refuseSaying(
        'shares-open',
        `还有 ${open.length} 项分工没有完成：${open.join('、')}。请催办，或说明原因后再答复。`,
      )
    : null
}
