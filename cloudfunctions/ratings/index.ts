// The calls on ratings.
import * as calls from '@shared/calls/ratings'
import { on, serve } from '../kit/serve'
import { rate } from './rate'

export const main = serve([on(calls.rate, rate)])
