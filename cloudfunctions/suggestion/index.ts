// Suggestions: every night the model is trained anew; and the calls on the models.
import * as calls from '@shared/suggestion/calls'
import { now } from '../kit/clock'
import { on, serve } from '../kit/serve'
import { nightly } from '../kit/timer'
import { list, setCosts, useModel } from './calls'
import { retrain } from './retrain'

export const main = nightly(
  () => retrain(now()),
  serve([on(calls.models, list), on(calls.useModel, useModel), on(calls.setCosts, setCosts)]),
)
