// The catalogue: read by all, edited by the administrator.
import * as calls from '@shared/catalogue/calls'
import { on, onAnyone, serve } from '../kit/serve'
import { change } from './change'
import { check } from './check'
import { discard } from './discard'
import { draft } from './draft'
import { editions } from './editions'
import { entry } from './entry'
import { item } from './item'
import { publish } from './publish'
import { read } from './read'

export const main = serve([
  onAnyone(calls.read, read),
  onAnyone(calls.item, item),
  on(calls.draft, draft),
  on(calls.entry, entry),
  on(calls.change, change),
  on(calls.check, check),
  on(calls.publish, publish),
  on(calls.discard, discard),
  on(calls.editions, editions),
])
