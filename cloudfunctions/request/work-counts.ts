// What waits for a member of staff, counted in one trip: every way in which a matter can be theirs is a branch with its own index.
import type { AnswerOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { wantedOf } from '@shared/joint/wanted'
import type { Post } from '@shared/organisation/organisation'
import { workedStates } from '@shared/request/arrow'
import type { Request } from '@shared/request/request'
import type { Caller } from '@shared/request/standing'
import { isSupervised, returnsToSupervisor } from '@shared/request/supervised'
import { database } from '../kit/cloud'
import type { Situation } from '../kit/serve'
import { either, type Filter } from '../kit/store'
import { requests } from './requests'

type Counts = Pick<AnswerOf<typeof calls.home>, 'tasks' | 'called' | 'approve' | 'supervised'>

const nothing: Counts = { tasks: null, called: null, approve: null, supervised: null }

const mostCounted = 300

const fields = ['state', 'handler', 'returns', 'approves', 'whistles', 'meetings', 'tasks'] as const

/** Null for what is none of the caller's posts. */
export async function workCounts({ caller, now }: Situation): Promise<Counts> {
  const ways = caller ? waysOf(caller) : []
  if (!caller || ways.length === 0) return nothing
  const found = await requests.find(either(ways), { limit: mostCounted, fields })
  const has = holderOf(caller)
  return {
    tasks: has('handler', 'head') ? ownTasks(found, caller.persons[0]) : null,
    called: has('handler', 'head') ? found.filter(request => wantedOf(request, caller, now)).length : null,
    approve: has('head', 'leader')
      ? found.filter(({ approves }) => keysOf(caller).includes(approves ?? '')).length
      : null,
    supervised: has('supervisor') ? found.filter(isSupervised).length : null,
  }
}

const holderOf =
  ({ employments }: Caller) =>
  (...posts: Post[]): boolean =>
    employments.some(employment => posts.some(post => employment.posts.includes(post)))

/** `unit:post`, as an extension names its approver. */
const keysOf = ({ employments }: Caller): string[] =>
  employments.flatMap(({ unit, posts }) => posts.map(post => `${unit}:${post}`))

function waysOf(caller: Caller): Filter[] {
  const _ = database().command
  const has = holderOf(caller)
  const units = caller.employments.map(({ unit }) => unit)
  const ways: [boolean, Filter][] = [
    [has('handler', 'head'), { handler: caller.persons[0], state: _.in(['dispatched', 'accepted']) }],
    [has('handler', 'head'), { called: _.in(units), state: _.in([...workedStates]) }],
    [has('head', 'leader'), { approves: _.in(keysOf(caller)) }],
    [has('supervisor'), { state: 'returned', returns: _.gte(returnsToSupervisor) }],
  ]
  return ways.filter(([holds]) => holds).map(([, way]) => way)
}

function ownTasks(found: Request[], person: string): Counts['tasks'] {
  const own = found.filter(({ handler }) => handler === person)
  const of = (state: Request['state']) => own.filter(request => request.state === state).length
  return { accept: of('dispatched'), answer: of('accepted') }
}
