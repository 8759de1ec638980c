// What several units do together on one matter.
import * as calls from '@shared/joint/calls'
import { on, serve } from '../kit/serve'
import { boundaries } from '../dispatch/boundaries'
import * as deeds from './deeds'
import { list } from './list'

export const main = serve([
  on(calls.list, list),
  on(calls.boundaries, boundaries),
  on(calls.extend, deeds.extend),
  on(calls.grant, deeds.grant),
  on(calls.transfer, deeds.transfer),
  on(calls.decide, deeds.decide),
  on(calls.whistle, deeds.whistle),
  on(calls.report, deeds.report),
  on(calls.excuse, deeds.excuse),
  on(calls.meet, deeds.meet),
  on(calls.minute, deeds.minute),
  on(calls.finish, deeds.finish),
  on(calls.explain, deeds.explain),
])
