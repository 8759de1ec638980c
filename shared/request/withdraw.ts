// The reporter takes the matter back; whoever has it is told, and no clock of it runs on.
import type { County } from '../county'
import type { Ruling } from '../ruling'
import { finish } from './finish'
import { move } from './move'
import type { Actor, Request } from './request'
import { tellHandler } from './tell'

export function withdraw(
  request: Request,
  county: County,
  { reason, by }: { reason: string; by: Actor },
  now: number,
): Ruling<Request> {
  const moved = move(request, { deed: 'withdraw', by, at: now, said: { text: reason || undefined } })
  return moved.ok ? finish(moved.value, county, now, tellHandler(moved.value, county, now, '已撤回')) : moved
}
