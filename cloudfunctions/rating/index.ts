// The calls on ratings.
import * as calls from '@shared/rating/calls'
import { on, serve } from '../kit/serve'
import { rate } from './rate'

export const main = serve([on(calls.rate, rate)])
