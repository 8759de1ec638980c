// Which deeds move a request from where to where, and who may do them. Every pair of states is walked by the test.
import { type Arrow, beside, type Role } from './arrow'
import type { Deed, State } from './request'
import { together } from './together-arrows'

const unit: readonly Role[] = ['handler', 'head']
const reporter: readonly Role[] = ['reporter']
const dispatcher: readonly Role[] = ['dispatcher']
const system: readonly Role[] = ['system']
const desk: readonly Role[] = ['dispatcher', 'supervisor']

export const arrows: readonly Arrow[] = [
  {
    from: 'received',
    deed: 'dispatch',
    to: 'dispatched',
    by: ['dispatcher', 'system'],
    because: 'a listed item has its unit, so no person need decide',
  },
  { from: 'received', deed: 'decline', to: 'declined', by: dispatcher },
  {
    from: 'received',
    deed: 'join',
    to: 'joined',
    by: ['dispatcher', 'reporter'],
    because: 'who follows another’s matter joins it in the act of filing',
  },
  { from: 'received', deed: 'add', to: 'received', by: reporter },
  { from: 'received', deed: 'withdraw', to: 'withdrawn', by: reporter },

  {
    from: 'dispatched',
    deed: 'dispatch',
    to: 'dispatched',
    by: dispatcher,
    because: 'a wrong hand-out is put right before anyone has accepted it',
  },
  { from: 'dispatched', deed: 'accept', to: 'accepted', by: unit },
  { from: 'dispatched', deed: 'return', to: 'returned', by: unit },
  { from: 'dispatched', deed: 'join', to: 'joined', by: dispatcher },
  { from: 'dispatched', deed: 'add', to: 'dispatched', by: reporter },
  { from: 'dispatched', deed: 'withdraw', to: 'withdrawn', by: reporter },

  { from: 'accepted', deed: 'ask', to: 'waiting', by: unit },
  { from: 'accepted', deed: 'answer', to: 'answered', by: unit },
  { from: 'accepted', deed: 'join', to: 'joined', by: dispatcher },
  { from: 'accepted', deed: 'add', to: 'accepted', by: reporter },
  { from: 'accepted', deed: 'withdraw', to: 'withdrawn', by: reporter },
  {
    from: 'accepted',
    deed: 'sign',
    to: 'accepted',
    by: ['head', 'dispatcher'],
    because: 'the first of two signatures changes nothing yet',
  },
  {
    from: 'accepted',
    deed: 'sign',
    to: 'closed',
    by: ['head', 'dispatcher'],
    because: 'two signatures and a reason close what the reporter will not',
  },

  {
    from: 'accepted',
    deed: 'transfer',
    to: 'returned',
    by: ['head'],
    because: 'after acceptance only the head may say that it belongs elsewhere; the dispatcher hands on',
  },
  ...beside('extend', unit, 'asking moves no limit yet', ['accepted']),
  ...beside('grant', ['head', 'leader'], 'the limit moves, the state does not', ['accepted', 'waiting']),
  ...beside('refuse', ['head', 'leader'], 'the limit stays as it was', ['accepted', 'waiting']),

  { from: 'waiting', deed: 'reply', to: 'accepted', by: reporter },
  {
    from: 'waiting',
    deed: 'resume',
    to: 'accepted',
    by: system,
    because: 'waiting has an end; the clock goes on by itself',
  },
  {
    from: 'waiting',
    deed: 'answer',
    to: 'answered',
    by: unit,
    because: 'the handler may have found out without the reporter',
  },
  { from: 'waiting', deed: 'withdraw', to: 'withdrawn', by: reporter },

  { from: 'returned', deed: 'dispatch', to: 'dispatched', by: desk },
  { from: 'returned', deed: 'decline', to: 'declined', by: dispatcher },
  { from: 'returned', deed: 'join', to: 'joined', by: dispatcher },
  { from: 'returned', deed: 'add', to: 'returned', by: reporter },
  { from: 'returned', deed: 'withdraw', to: 'withdrawn', by: reporter },

  {
    from: 'joined',
    deed: 'dispatch',
    to: 'joined',
    by: system,
    because: 'the lead was handed out, and this with it',
  },
  { from: 'joined', deed: 'accept', to: 'joined', by: system, because: 'the lead was accepted, and this with it' },
  { from: 'joined', deed: 'answer', to: 'answered', by: system, because: 'the answer to the lead answers this too' },
  {
    from: 'joined',
    deed: 'join',
    to: 'joined',
    by: system,
    because: 'the lead was itself joined: a case has one lead, never a chain',
  },
  {
    from: 'joined',
    deed: 'part',
    to: 'received',
    by: ['dispatcher', 'system'],
    because: 'the lead ended without an answer: who joined it is not lost with it',
  },
  { from: 'joined', deed: 'add', to: 'joined', by: reporter },
  { from: 'joined', deed: 'withdraw', to: 'withdrawn', by: reporter },

  { from: 'answered', deed: 'rate', to: 'closed', by: reporter },
  {
    from: 'answered',
    deed: 'rate',
    to: 'dispatched',
    by: reporter,
    because: 'dissatisfied: the next round starts by itself',
  },
  {
    from: 'answered',
    deed: 'close',
    to: 'closed',
    by: system,
    because: 'nobody rated in time; it closes as unrated, never as praised',
  },

  {
    from: 'closed',
    deed: 'rate',
    to: 'closed',
    by: reporter,
    because: 'a late rating of an unrated answer still counts',
  },
  {
    from: 'closed',
    deed: 'rate',
    to: 'dispatched',
    by: reporter,
    because: 'who reads the answer late may still say that nothing was solved',
  },

  ...together,
]

export const finalStates: readonly State[] = ['closed', 'withdrawn', 'declined']

export const openStates: readonly State[] = [
  'received',
  'dispatched',
  'accepted',
  'waiting',
  'returned',
  'joined',
  'answered',
]

export const isOpen = (state: State): boolean => openStates.includes(state)

/** Where a deed by this role leads from here; empty when it is not allowed. */
export const leadsTo = (from: State, deed: Deed, role: Role): State[] =>
  arrows.filter(arrow => arrow.from === from && arrow.deed === deed && arrow.by.includes(role)).map(arrow => arrow.to)

/** What this role may do in this state. */
export const deedsOf = (state: State, role: Role): Deed[] => [
  ...new Set(arrows.filter(arrow => arrow.from === state && arrow.by.includes(role)).map(arrow => arrow.deed)),
]
