// The reporter takes the matter back; whoever has it is told, and no clock of it runs on.
import type { County } from '../county'
import type { Ruled } from './aspect'
import type { Actor, Request } from './request'
import { tellGone } from './tell'

export const withdraw = (
  request: Request,
  _county: County,
  { reason }: { reason: string; by: Actor },
): Ruled<Request> => ({
  ok: true,
  deed: 'withdraw',
  said: { text: reason || undefined },
  tell: [tellGone(request.handler, '反映人撤回')],
})
