// A called unit reports 报到: who comes, and its words. Off the list it may say instead, with a reason, why it does not come.
import type { County } from '../county'
import { whoOf } from '../organisation/who'
import type { Ruled } from '../request/aspect'
import type { Actor } from '../request/request'
import type { Refusal } from '../ruling'
import type { Call, Joint, Whistle } from './joint'
import { refuse } from './refusals'

/** Where this unit is awaited: the earliest call it has not answered. */
export function awaitedCall({ whistles }: Pick<Joint, 'whistles'>, unit: string | null): Awaited | null {
  for (const whistle of whistles) {
    const call = whistle.calls.find(each => each.unit === unit && !each.report && !each.excuse)
    if (call) return { whistle, call }
  }
  return null
}

type Awaited = { whistle: Whistle; call: Call }

export type Reporting = { who: string; words: string; by: Actor }

/** Refuses a unit that nobody awaits, and a report that names nobody. Late reports count: they end the ladder. */
export function report(
  request: Joint,
  _county: County,
  { who, words, by }: Reporting,
  now: number,
): Ruled<Joint> | Refusal {
  const awaited = awaitedCall(request, by.unit)
  if (!awaited) return refuse('nothing-to-report')
  if (!who) return refuse('needs-who', 'who')
  const said = { at: now, by: whoOf(by), words, who }
  const text = [who, words].filter(Boolean).join('：')
  return answered(request, awaited, { ...awaited.call, report: said }, { deed: 'report', text, status: '单位已报到' })
}

/** Refuses an excuse from a call of the published list, and one without a reason. */
export function excuse(
  request: Joint,
  _county: County,
  { words, by }: { words: string; by: Actor },
  now: number,
): Ruled<Joint> | Refusal {
  const awaited = awaitedCall(request, by.unit)
  if (!awaited) return refuse('nothing-to-report')
  if (awaited.whistle.listed) return refuse('listed-must-come')
  if (!words) return refuse('needs-reason', 'words')
  const said = { at: now, by: whoOf(by), words }
  return answered(
    request,
    awaited,
    { ...awaited.call, excuse: said },
    { deed: 'excuse', text: words, status: '单位不到场' },
  )
}

/** Whoever whistled is told what came of it. */
function answered(
  request: Joint,
  { whistle, call }: Awaited,
  next: Call,
  { deed, text, status }: { deed: string; text: string; status: string },
): Ruled<Joint> {
  const calls = whistle.calls.map(each => (each === call ? next : each))
  return {
    ok: true,
    deed,
    said: { text },
    set: { whistles: request.whistles.map(each => (each === whistle ? { ...whistle, calls } : each)) },
    tell: [
      {
        event: 'came',
        to: whistle.by.person,
        template: 'progress',
        facts: { status, hint: '' },
        worthSms: false,
      },
    ],
  }
}
