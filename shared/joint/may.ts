// Which joint deeds make sense now, of those that the arrows allow: nobody is shown a button that would be refused.
import type { County } from '../county'
import type { Deed, Request } from '../request/request'
import type { Caller } from '../request/standing'
import { isSupervised } from '../request/supervised'
import { pendingExtension } from '../extension/pending'
import { awaitedCall } from './report'
import { mayWhistle } from './whistle'
import { isOpenTask } from './whole'

type Seeing = { county: County; caller: Caller; now: number }
type Makes = (request: Request, seeing: Seeing) => boolean

const holds = (key: string | null | undefined, { employments }: Caller): boolean =>
  employments.some(({ unit, posts }) => posts.some(post => key === `${unit}:${post}`))

const canGrant: Makes = (request, { caller }) => {
  const pending = pendingExtension(request)
  return holds(pending?.approver, caller) && pending?.by.person !== caller.persons[0]
}

const posted = ({ employments }: Caller, post: 'dispatcher' | 'supervisor') =>
  employments.some(({ posts }) => posts.includes(post))

/** A head or leader of a town that has it, or somebody of the centre. */
const canCall: Makes = (_, { county, caller }) =>
  caller.employments.some(
    ({ unit, posts }) => mayWhistle(county, unit) && posts.some(post => post !== 'handler' && post !== 'admin'),
  )

/** After three returns the supervisor has it, before that the dispatcher. */
const hasDesk: Makes = (request, { caller }) => posted(caller, isSupervised(request) ? 'supervisor' : 'dispatcher')

const sense: Partial<Record<Deed, Makes>> = {
  dispatch: hasDesk,
  decline: hasDesk,
  decide: (request, { caller }) => posted(caller, 'supervisor') || !isSupervised(request),
  return: (request, { now }) => !request.bound && now <= (request.clocks.accept?.due ?? now),
  transfer: request => !request.bound,
  extend: (request, { now }) => !pendingExtension(request) && now <= (request.clocks.answer?.due ?? now),
  grant: canGrant,
  refuse: canGrant,
  whistle: canCall,
  meet: canCall,
  report: (request, { caller }) => caller.employments.some(({ unit }) => awaitedCall(request, unit)),
  excuse: (request, { caller }) =>
    caller.employments.some(({ unit }) => awaitedCall(request, unit)?.whistle.listed === null),
  minute: request => request.meetings.some(({ minutes }) => !minutes),
  finish: (request, { caller }) =>
    request.tasks.some(task => isOpenTask(task) && caller.employments.some(({ unit }) => unit === task.unit)),
  explain: request => request.tasks.some(isOpenTask),
}

export const makesSense = (deed: Deed, request: Request, seeing: Seeing): boolean =>
  sense[deed]?.(request, seeing) ?? true
