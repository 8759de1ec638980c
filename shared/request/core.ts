// The core of a request as an aspect: its own deeds and arrows, what it wakes for, and the work that waits for a unit.

import type { Notice } from '../notice/notice'
import { isSame } from '../person/same'
import { type Arrow, arrow, aspectOf, beside, type DeedSpec } from './aspect'
import { alarms, wakes } from './by-itself'
import { deskLists } from './desk-lists'
import { gone } from './gone'
import { askedInVain, mostInVain } from './questions'
import { reminds } from './reminders'
import type { Request, Role, State } from './request'
import { selfOf } from './standing'
import { isSupervised } from './supervised'
import { templates } from './templates'
import { workLists } from './work-lists'

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

export const core = aspectOf<object>()({
  name: 'request',
  empty: {},
  deeds,
  templates,
  holds: { due: reminds, gone: isGone },
  follows: gone,
  wakes,
  alarms,
  lists: { ...workLists, ...deskLists },
})
