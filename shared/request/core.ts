// The core of a request as an aspect: its own deeds and arrows, what it wakes for, and the work that waits for a unit.

import type { Notice } from '../notice/notice'
import { isSame } from '../person/same'
import type { Post } from '../post'
import { type Arrow, arrow, aspectOf, beside, type DeedSpec, type Where, type WorkList } from './aspect'
import { alarms, wakes } from './by-itself'
import { gone } from './gone'
import { askedInVain, mostInVain } from './questions'
import { reminds } from './reminders'
import type { Request, Role, State } from './request'
import { type Caller, selfOf, unitsAs } from './standing'
import { isSupervised, returnsToSupervisor } from './supervised'
import { templates } from './templates'

const unit: readonly Role[] = ['handler', 'head']
const reporter: readonly Role[] = ['reporter']
const dispatcher: readonly Role[] = ['dispatcher']
const system: readonly Role[] = ['system']
const signers: readonly Role[] = ['head', 'dispatcher']

const withdrawn = (from: State): Arrow => arrow(from, 'withdrawn', reporter)

const deeds = {
  submit: { seen: 'all', arrows: [] },
  dispatch: {
    seen: 'all',
    arrows: [
      arrow('received', 'dispatched', ['dispatcher', 'system'], 'a listed item has its unit, so no person need decide'),
      arrow('dispatched', 'dispatched', dispatcher, 'a wrong hand-out is put right before anyone has accepted it'),
      arrow('returned', 'dispatched', ['dispatcher', 'supervisor']),
      arrow('joined', 'joined', system, 'the lead was dispatched, and this with it'),
    ],
    offered: (request, { standings }) => desk(request, standings),
  },
  decline: {
    seen: 'all',
    arrows: [arrow('received', 'declined', dispatcher), arrow('returned', 'declined', dispatcher)],
    offered: (request, { standings }) => desk(request, standings),
  },
  accept: {
    seen: 'all',
    arrows: [
      arrow('dispatched', 'accepted', unit),
      arrow('joined', 'joined', system, 'the lead was accepted, and this with it'),
    ],
  },
  return: {
    seen: 'all',
    arrows: [arrow('dispatched', 'returned', unit)],
    offered: ({ clocks }, { now }) => now <= (clocks.accept?.due ?? now),
  },
  ask: {
    seen: 'all',
    arrows: [arrow('accepted', 'waiting', unit)],
    offered: (request, { county }) => askedInVain(request) < mostInVain.of(county),
  },
  reply: { seen: 'all', arrows: [arrow('waiting', 'accepted', reporter)] },
  resume: {
    seen: 'all',
    arrows: [arrow('waiting', 'accepted', system, 'waiting has an end; the clock goes on by itself')],
  },
  answer: {
    seen: 'all',
    arrows: [
      arrow('accepted', 'answered', unit),
      arrow('waiting', 'answered', unit, 'the handler may have found out without the reporter'),
      arrow('joined', 'answered', system, 'the answer to the lead answers this too'),
    ],
  },
  add: {
    seen: 'all',
    arrows: beside(
      ['received', 'dispatched', 'accepted', 'returned', 'joined'],
      reporter,
      'whoever has it reads it; the state stays',
    ),
  },
  withdraw: {
    seen: 'all',
    arrows: ['received', 'dispatched', 'accepted', 'waiting', 'returned', 'joined'].map(from =>
      withdrawn(from as State),
    ),
  },
  sign: {
    seen: 'all',
    arrows: [
      arrow('accepted', 'accepted', signers, 'the first of two signatures changes nothing yet'),
      arrow('accepted', 'closed', signers, 'two signatures and a reason close what the reporter will not'),
    ],
    offered: ({ round, signature }, { caller }) => round >= 2 && !(signature && isSame(signature.by, selfOf(caller))),
  },
  rehand: {
    seen: 'staff',
    arrows: beside(
      ['dispatched', 'accepted', 'waiting', 'answered'],
      system,
      'who had it is not there any more, or reported it: a colleague has it, and the matter goes on',
    ),
  },
  recall: {
    seen: 'all',
    arrows: ['dispatched', 'accepted', 'waiting'].map(from =>
      arrow(from as State, 'returned', system, 'the unit is no more, or has nobody: the dispatcher hands it out again'),
    ),
  },
  close: {
    seen: 'all',
    arrows: [arrow('answered', 'closed', system, 'nobody rated in time; it closes as unrated, never as praised')],
  },
} satisfies Record<string, DeedSpec<Request>>

const inHand: readonly State[] = ['dispatched', 'accepted', 'waiting']

/** Who has it in hand again need not hear that it is gone. */
const isGone = ({ handler, state }: Request, { to }: Notice): boolean => to !== handler || !inHand.includes(state)

/** After three returns the supervisor has it, before that the dispatcher. */
const desk = (request: Request, standings: readonly string[]): boolean =>
  standings.includes(isSupervised(request) ? 'supervisor' : 'dispatcher')

/** Nearly everybody is known under one id. */
const oneOf = (persons: Caller['persons']): string | readonly string[] => (persons.length === 1 ? persons[0] : persons)

/** One's own, where one works: what one had in another unit is that unit's, also what was closed long ago. */
const own = (caller: Caller, posts: readonly Post[]): Where => ({
  handler: oneOf(caller.persons),
  unit: unitsAs(caller, posts),
})

const workers: readonly Post[] = ['handler', 'head', 'leader']

/** A handler's own, a head's whole unit. */
const ownOrUnit = (caller: Caller): Where => {
  const [headed] = unitsAs(caller, ['head'])
  return headed ? { unit: headed } : own(caller, workers)
}

const inStates = (...states: State[]): WorkList<Request> => ({
  posts: workers,
  where: caller => ({ ...ownOrUnit(caller), state: states }),
})

const counted = (found: readonly Request[], state: State): number =>
  found.filter(request => request.state === state).length

const lists: Record<string, WorkList<Request>> = {
  accept: inStates('dispatched'),
  answer: inStates('accepted'),
  waiting: inStates('waiting'),
  done: { ...inStates('answered', 'closed'), latestFirst: true },
  tasks: {
    posts: ['handler', 'head'],
    where: caller => ({ ...own(caller, ['handler', 'head']), state: ['dispatched', 'accepted'] }),
    fields: ['state'],
    door: {
      title: '我的任务',
      says: (_, found) => `待受理 ${counted(found, 'dispatched')} 件 · 办理中 ${counted(found, 'accepted')} 件`,
      idle: () => '没有等您办的事',
      page: 'task/list',
    },
  },
  desk: {
    posts: ['dispatcher'],
    where: () => ({ state: ['received', 'returned'] }),
    door: {
      title: '交办台',
      says: count => `${count} 件等您交办`,
      idle: () => '没有等您交办的事',
      page: 'desk/queue',
      long: true,
    },
  },
  supervised: {
    posts: ['supervisor'],
    where: () => ({ state: ['returned'], returns: { atLeast: returnsToSupervisor } }),
    door: {
      title: '督查台',
      says: count => `${count} 件被退回三次，等您交办或认定`,
      idle: () => '没有被退回三次的事',
      page: 'desk/queue?list=supervised',
    },
  },
}

export const core = aspectOf<object>()({
  name: 'request',
  empty: {},
  deeds,
  templates,
  holds: { due: reminds, gone: isGone },
  follows: gone,
  wakes,
  alarms,
  lists,
})
