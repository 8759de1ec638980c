// The joint deeds on one matter: each names who may do it and the rule that decides.
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/joint/calls'
import { decide as decideRule } from '@shared/dispatch/decide'
import { explain as explainRule, finish as finishRule } from '@shared/joint/share'
import { meet as meetRule } from '@shared/joint/meet'
import { minute as minuteRule } from '@shared/joint/minute'
import { excuse as excuseRule, report as reportRule } from '@shared/joint/report'
import { whistle as whistleRule } from '@shared/joint/whistle'
import type { County } from '@shared/county'
import { extend as extendRule } from '@shared/extension/extend'
import { transfer as transferRule } from '@shared/request/return'
import { grant as grantRule } from '@shared/extension/grant'
import type { Actor, Request } from '@shared/request/request'
import type { Standing } from '@shared/request/standing'
import type { Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { change } from '../request/requests'

type Named = { id: string; version: number }
type Rule<Wish> = (request: Request, county: County, wish: Wish & { by: Actor }, now: number) => Ruling<Request>

/** Fetch, rule, save if unchanged, tell: the same for every deed here. */
const deed =
  <Wish extends object>(as: readonly Standing[], rule: Rule<Wish>) =>
  ({ id, version, ...wish }: Named & Wish, known: Known): Promise<Ruling<AnswerOf<typeof calls.extend>>> =>
    change({ id, version, as }, known, (request, by) =>
      rule(request, known.county, { ...(wish as unknown as Wish), by }, known.now),
    )

type Said<C extends { input: unknown }> = Omit<WishOf<C>, keyof Named>

const desk: readonly Standing[] = ['dispatcher', 'supervisor']
const callers: readonly Standing[] = ['head', 'leader', ...desk]

export const extend = deed<Said<typeof calls.extend>>(['handler', 'head'], extendRule)
export const transfer = deed<Said<typeof calls.transfer>>(['head'], transferRule)
export const decide = deed<Said<typeof calls.decide>>(desk, decideRule)
export const whistle = deed<Said<typeof calls.whistle>>(callers, whistleRule)
export const report = deed<Said<typeof calls.report>>(['called'], reportRule)
export const excuse = deed<Said<typeof calls.excuse>>(['called'], excuseRule)
export const meet = deed<Said<typeof calls.meet>>(callers, meetRule)
export const minute = deed<Said<typeof calls.minute>>(callers, minuteRule)
export const finish = deed<Said<typeof calls.finish>>(['called'], finishRule)
export const explain = deed<Said<typeof calls.explain>>(['handler', 'head', ...desk], explainRule)
export const grant = deed<Said<typeof calls.grant>>(['leader', 'head'], grantRule)
