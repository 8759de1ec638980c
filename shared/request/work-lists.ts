// The work that waits for a unit: a handler's own, its head's and leader's the whole unit's.
import type { HomeKind } from '../organisation/homes'
import type { Post } from '../post'
import type { At, Door, Where, WorkList } from './aspect'
import { byTonight, earliest, lateElse } from './due'
import type { Request, State } from './request'
import { type Caller, unitsAs } from './standing'

const workers: readonly Post[] = ['handler', 'head', 'leader']

/** Nearly everybody is known under one id, and works for one unit. */
const oneOf = (ids: readonly string[]): string | readonly string[] => (ids.length === 1 ? (ids[0] ?? '') : ids)

const holding = ({ employments }: Caller, post: Post) => employments.find(({ posts }) => posts.includes(post))

/** A head's whole unit; a handler's own where one works: what one had in another unit is that unit's; a leader's unit. */
function ownOrUnit(caller: Caller): Where {
  const led = holding(caller, 'head') ?? (holding(caller, 'handler') ? undefined : holding(caller, 'leader'))
  return led ? { unit: led.unit } : { handler: oneOf(caller.persons), unit: oneOf(unitsAs(caller, workers)) }
}

const units: readonly HomeKind[] = ['handler', 'head', 'town']

const inStates = (...states: State[]): WorkList<Request> => ({
  posts: workers,
  where: caller => ({ ...ownOrUnit(caller), state: states }),
})

type Shown = Pick<Door<Request>, 'title' | 'icon' | 'rank'> & Partial<Door<Request>>

/** With its card on the first screen of who works in a unit. */
const shown = (list: WorkList<Request>, id: string, door: Shown): WorkList<Request> => ({
  ...list,
  fields: ['dueKey'],
  door: {
    homes: units,
    says: (found, _, at) => earliest(found, at),
    tone: (found, _, at) => lateElse('calm')(found, at),
    idle: () => '没有',
    page: `task/list?list=${id}`,
    ...door,
  },
})

const due: WorkList<Request> = {
  posts: workers,
  where: (caller: Caller, at: At) => ({ ...ownOrUnit(caller), state: ['dispatched', 'accepted'], ...byTonight(at) }),
}

export const workLists: Record<string, WorkList<Request>> = {
  due: shown(due, 'due', {
    title: '今天到期',
    icon: 'alert-circle',
    rank: 10,
    homes: [...units, 'leader'],
    tone: (found, _, at) => lateElse('due')(found, at),
    // A county's leader has no matters of their own unit.
    idle: home => (home === 'leader' ? null : '今天没有到期的'),
  }),
  accept: shown(inStates('dispatched'), 'accept', {
    title: '等您接手',
    icon: 'clipboard-check',
    rank: 30,
    acts: count => `接手 ${count} 件`,
  }),
  answer: shown(inStates('accepted'), 'answer', { title: '正在办', icon: 'tools', rank: 40 }),
  waiting: shown(inStates('waiting'), 'waiting', {
    title: '等对方补充',
    icon: 'message-question',
    rank: 60,
    says: () => '时钟停着',
    tone: () => 'calm',
  }),
  done: { ...inStates('answered', 'closed'), latestFirst: true },
}
