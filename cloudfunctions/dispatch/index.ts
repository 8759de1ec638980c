// The dispatcher's calls.
import * as calls from '@shared/dispatch/calls'
import { on, serve } from '../kit/serve'
import { attend } from './attend'
import { choices } from './choices'
import { counts } from './counts'
import { decline } from './decline'
import { handOut } from './hand-out'
import { hot } from '../alike/hot'
import { join } from './join'
import { lower } from './lower'
import { part } from './part'
import { queue } from './queue'
import { repeats } from '../alike/repeats'

export const main = serve([
  on(calls.queue, queue),
  on(calls.counts, counts),
  on(calls.choices, choices),
  on(calls.attend, attend),
  on(calls.handOut, handOut),
  on(calls.decline, decline),
  on(calls.lower, lower),
  on(calls.repeats, repeats),
  on(calls.hot, hot),
  on(calls.join, join),
  on(calls.part, part),
])
