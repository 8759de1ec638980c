// A unit with a share of the work, or called to it, is no more: who leads sees what nobody does now, and the whole can be answered.
import type { County } from '../county'
import type { Ruled, Telling } from '../request/aspect'
import { system } from '../request/request'
import { workedStates } from '../request/states'
import type { Call, Joint, Said, Share } from './joint'
import { isAwaited, isOpenShare } from './whole'

const words = '单位已撤并，由牵头单位另行安排'

const isVacant = ({ unit }: { unit: string }, { units }: County): boolean => !units.has(unit)

const vacantShare = (share: Share, county: County): boolean => isOpenShare(share) && isVacant(share, county)

const vacantCall = (call: Call, county: County): boolean => isAwaited(call) && isVacant(call, county)

export const isVacated = (request: Joint, county: County): boolean =>
  workedStates.includes(request.state) &&
  (request.shares.some(share => vacantShare(share, county)) ||
    request.whistles.some(({ calls }) => calls.some(call => vacantCall(call, county))))

/** What such a unit had to do ends with that word; whoever has the matter is told. */
export function vacated(request: Joint, county: County, now: number): Ruled<Joint> | null {
  if (!isVacated(request, county)) return null
  const said: Said = { at: now, by: { person: null, name: system.name, unit: null }, words }
  const shares = request.shares.map(share => (vacantShare(share, county) ? { ...share, explained: said } : share))
  const whistles = request.whistles.map(whistle => ({
    ...whistle,
    calls: whistle.calls.map(call => (vacantCall(call, county) ? { ...call, excuse: said } : call)),
  }))
  const facts = { status: '参办单位撤并', hint: '请另行安排' }
  const tell: Telling[] = [
    { event: 'vacated', to: request.handler, template: 'progress', onlyWith: 'handler', facts, worthSms: false },
  ]
  return { ok: true, set: { shares, whistles }, tell }
}
