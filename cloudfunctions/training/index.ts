// The nightly training of the suggestions, and the calls on its models.
import * as calls from '@shared/calls/training'
import { openidOf } from '../kit/caller'
import { now } from '../kit/clock'
import { on, serve } from '../kit/serve'
import { list, setCosts, useModel } from './calls'
import { retrain } from './retrain'

const calling = serve([on(calls.models, list), on(calls.useModel, useModel), on(calls.setCosts, setCosts)])

const isTimer = (event: unknown): boolean => (event as { Type?: string } | null)?.Type === 'Timer'

/** The timer trains; nobody else may set it off. */
export async function main(event: unknown, context: unknown): Promise<unknown> {
  if (isTimer(event) && !openidOf(context)) return { ok: true, data: await retrain(now()) }
  return calling(event, context)
}
