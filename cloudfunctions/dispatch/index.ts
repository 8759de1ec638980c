// The dispatcher's calls.
import * as calls from '@shared/calls/dispatch'
import { on, serve } from '../kit/serve'
import { decline } from './decline'
import { handOut } from './handOut'
import { queue } from './queue'

export const main = serve([on(calls.queue, queue), on(calls.handOut, handOut), on(calls.decline, decline)])
