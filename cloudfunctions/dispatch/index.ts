// The desk's calls: its lists, and what it does with what waits.
import { hear } from '@shared/danger/hear'
import * as calls from '@shared/dispatch/calls'
import { decide } from '@shared/dispatch/decide'
import { transfer } from '@shared/dispatch/transfer'
import { dispatch } from '@shared/request/dispatch'
import { on, serve } from '../kit/serve'
import { deed } from '../request/requests'
import { attend } from './attend'
import { boundaries } from './boundaries'
import { choices } from './choices'
import { counts } from './counts'
import { named } from './named'
import { queue } from './queue'

export const main = serve([
  on(calls.queue, queue),
  on(calls.counts, counts),
  on(calls.choices, choices),
  on(calls.attend, attend),
  deed(calls.dispatch, ['dispatch'], dispatch, { gives: named }),
  deed(calls.hear, ['hear'], hear),
  deed(calls.transfer, ['transfer'], transfer),
  deed(calls.decide, ['decide'], decide),
  on(calls.boundaries, boundaries),
])
