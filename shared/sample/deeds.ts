// Rules as they are acted out, for tests: through the arrows, the aspects and `settle`, as the functions do it.
import { amend, file, perform, settleAll, type Whole, wake as wakeAt } from '../aspects'
import { catchUp as catchUpSteps } from '../case/catch-up'
import { join as joinRule } from '../case/join'
import type { Leading } from '../case/leads'
import { part as partRule } from '../case/part'
import type { County } from '../county'
import { hear as hearRule } from '../danger/hear'
import { raise } from '../danger/raise'
import { decide as decideRule } from '../dispatch/decide'
import { transfer as transferRule } from '../dispatch/transfer'
import { extend as extendRule } from '../extension/extend'
import { grant as grantRule } from '../extension/grant'
import { meet as meetRule } from '../joint/meet'
import { minute as minuteRule } from '../joint/minute'
import { excuse as excuseRule, report as reportRule } from '../joint/report'
import { explain as explainRule, finish as finishRule } from '../joint/share'
import { whistle as whistleRule } from '../joint/whistle'
import { risen } from '../level/level'
import { lower as lowerRule } from '../level/lower'
import { without } from '../notice/outbox'
import { rate as rateRule } from '../rating/rate'
import { accept as acceptRule } from '../request/accept'
import { add as addRule } from '../request/add'
import { answer as answerRule } from '../request/answer'
import { ask as askRule } from '../request/ask'
import type { Rule } from '../request/aspect'
import { decline as declineRule } from '../request/decline'
import { dispatch as dispatchRule } from '../request/dispatch'
import { reply as replyRule } from '../request/reply'
import { type Actor, system } from '../request/request'
import { returning as returnRule } from '../request/return'
import { sign as signRule } from '../request/sign'
import { withdraw as withdrawRule } from '../request/withdraw'
import type { Ruling } from '../ruling'

type Acted<Wish> = (request: Whole, county: County, wish: Wish & { by: Actor }, now: number) => Ruling<Whole>

const acted =
  <Wish>(rule: Rule<Whole, Wish>, ...deeds: string[]): Acted<Wish> =>
  (request, county, wish, now) =>
    perform(rule, deeds, request, wish, { county, now })

export const submit = file
export const accept = acted(acceptRule, 'accept')
export const add = acted(addRule, 'add')
export const answer = acted(answerRule, 'answer')
export const ask = acted(askRule, 'ask')
export const decline = acted(declineRule, 'decline')
export const dispatch = acted(dispatchRule, 'dispatch')
export const reply = acted(replyRule, 'reply')
export const returning = acted(returnRule, 'return')
export const sign = acted(signRule, 'sign')
export const withdraw = acted(withdrawRule, 'withdraw')
export const rate = acted(rateRule, 'rate')
export const hear = acted(hearRule, 'hear')
export const lower = acted(lowerRule, 'lower')
export const join = acted(joinRule, 'join')
export const part = acted(partRule, 'part')
export const transfer = acted(transferRule, 'transfer')
export const decide = acted(decideRule, 'decide')
export const extend = acted(extendRule, 'extend')
export const grant = acted(grantRule, 'grant', 'refuse')
export const whistle = acted(whistleRule, 'whistle')
export const report = acted(reportRule, 'report')
export const excuse = acted(excuseRule, 'excuse')
export const meet = acted(meetRule, 'meet')
export const minute = acted(minuteRule, 'minute')
export const finish = acted(finishRule, 'finish')
export const explain = acted(explainRule, 'explain')

export const wake = (request: Whole, county: County, now: number): Whole => wakeAt(request, { by: system, county, now })

/** As the run that told of it leaves it: told, filed, and its terms written. */
export const rung = (request: Whole, county: County, keys: readonly string[]): Whole =>
  amend(
    request,
    {
      outbox: without(request.outbox, keys),
      bound: request.bound && { ...request.bound, filed: true },
      indexedFor: request.unit ?? request.indexedFor ?? '',
    },
    county,
  )

/** With nothing left to tell. */
export const quiet = (request: Whole, county: County): Whole =>
  rung(
    request,
    county,
    request.outbox.map(({ key }) => key),
  )

/** Brought to where its lead is. */
export function catchUp(request: Whole, lead: Whole | null, county: County, now: number, leads?: Leading): Whole {
  const brought = settleAll(request, catchUpSteps(request, lead, county, now, leads), { by: system, county, now })
  if (!brought.ok) throw new Error(brought.why)
  return brought.value
}

/** A lead that hears of the danger in one that was joined to it. */
export function warned(lead: Whole, joined: Whole, county: County, now: number): Whole {
  const ruling = settleAll(lead, [each => raise(each, joined, county, now)], { by: system, county, now })
  if (!ruling.ok) throw new Error(ruling.why)
  return ruling.value
}

/** Raised by what its facts, and those of others, say now. */
export function raised(request: Whole, county: County, now: number, others = {}): Whole {
  const ruling = settleAll(request, [each => risen(each, county, now, others)], { by: system, county, now })
  return ruling.ok ? ruling.value : request
}
