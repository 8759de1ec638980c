// Moves a request along an arrow and writes it into the history. What follows from the move is the deed's own rule.
import { allow, type Ruling, refuse } from '../ruling'
import { leadsTo } from './arrows'
import type { Actor, Deed, Request, State, Step } from './request'

export type Move = { deed: Deed; by: Actor; at: number; to?: State; said?: Pick<Step, 'text' | 'files' | 'unit'> }

/** Refuses a deed that this role may not do in this state. `to` chooses where one deed leads two ways. */
export function move(request: Request, { deed, by, at, to, said }: Move): Ruling<Request> {
  const ends = leadsTo(request.state, deed, by.role)
  const end = to ?? ends[0]
  if (!end || !ends.includes(end)) return refuse('wrong-state')
  const step: Step = { at, deed, by, round: request.round, ...said }
  return allow({ ...request, state: end, history: [...request.history, step], updatedAt: at })
}
