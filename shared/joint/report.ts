// A called unit reports 报到: who comes, and its words. Off the list it may say instead, with a reason, why it does not come.
import type { Notice } from '../notice/notice'
import type { County } from '../county'
import { withAlarm } from '../request/alarm'
import { move } from '../request/move'
import type { Actor, Request } from '../request/request'
import { tell, withNotices } from '../request/tell'
import { allow, type Ruling, refuse } from '../ruling'
import type { Call, Whistle } from './joint'
import { whoOf } from './who'

/** Where this unit is awaited: the earliest call it has not answered. */
export function awaitedCall(
  { whistles }: Pick<Request, 'whistles'>,
  unit: string | null,
): { whistle: Whistle; call: Call } | null {
  for (const whistle of whistles) {
    const call = whistle.calls.find(each => each.unit === unit && !each.report && !each.excuse)
    if (call) return { whistle, call }
  }
  return null
}

export type Reporting = { who: string; words: string; by: Actor }

/** Refuses a unit that nobody awaits, and a report that names nobody. Late reports count: they end the ladder. */
export function report(request: Request, county: County, { who, words, by }: Reporting, now: number): Ruling<Request> {
  const awaited = awaitedCall(request, by.unit)
  if (!awaited) return refuse('nothing-to-report')
  if (!who) return refuse('needs-who', 'who')
  const moved = move(request, { deed: 'report', by, at: now, said: { text: [who, words].filter(Boolean).join('：') } })
  if (!moved.ok) return moved
  const said = { at: now, by: whoOf(by), words, who }
  return answered(moved.value, county, awaited, { ...awaited.call, report: said }, '单位已报到', now)
}

/** Refuses an excuse from a call of the published list, and one without a reason. */
export function excuse(
  request: Request,
  county: County,
  { words, by }: { words: string; by: Actor },
  now: number,
): Ruling<Request> {
  const awaited = awaitedCall(request, by.unit)
  if (!awaited) return refuse('nothing-to-report')
  if (awaited.whistle.listed) return refuse('listed-must-come')
  if (!words) return refuse('needs-reason', 'words')
  const moved = move(request, { deed: 'excuse', by, at: now, said: { text: words } })
  if (!moved.ok) return moved
  const said = { at: now, by: whoOf(by), words }
  return answered(moved.value, county, awaited, { ...awaited.call, excuse: said }, '单位不到场', now)
}

/** Whoever whistled is told what came of it. */
function answered(
  request: Request,
  county: County,
  { whistle, call }: { whistle: Whistle; call: Call },
  next: Call,
  status: string,
  now: number,
): Ruling<Request> {
  const calls = whistle.calls.map(each => (each === call ? next : each))
  const whistles = request.whistles.map(each => (each === whistle ? { ...whistle, calls } : each))
  const settled = { ...request, whistles }
  const notice: Notice[] = tell(settled, county, {
    event: `came${request.history.length}`,
    to: whistle.by.person,
    template: 'progress',
    facts: { status, hint: '' },
    at: now,
    worthSms: false,
  })
  return allow(withAlarm(withNotices(settled, notice), county.calendar))
}
