// What is done every night: areas that are hot rise, and the suggestions are trained; and the calls on the models.
import * as calls from '@shared/suggestion/calls'
import { openidOf } from '../kit/caller'
import { now } from '../kit/clock'
import { on, serve } from '../kit/serve'
import { list, setCosts, useModel } from './calls'
import { heat } from '../level/heat'
import { retrain } from './retrain'

const calling = serve([on(calls.models, list), on(calls.useModel, useModel), on(calls.setCosts, setCosts)])

const isTimer = (event: unknown): boolean => (event as { Type?: string } | null)?.Type === 'Timer'

/** Only the timer sets off the night's work. */
export async function main(event: unknown, context: unknown): Promise<unknown> {
  if (!isTimer(event) || openidOf(context)) return calling(event, context)
  const risen = await heat(now())
  return { ok: true, data: { risen, ...(await retrain(now())) } }
}
