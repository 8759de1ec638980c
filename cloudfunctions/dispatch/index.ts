// The dispatcher's calls.
import * as calls from '@shared/calls/dispatch'
import { on, serve } from '../kit/serve'
import { decline } from './decline'
import { handOut } from './handOut'
import { lower } from './lower'
import { queue } from './queue'

export const main = serve([
  on(calls.queue, queue),
  on(calls.handOut, handOut),
  on(calls.decline, decline),
  on(calls.lower, lower),
])
