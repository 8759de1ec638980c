// The states of a request, by what they mean for it.
import type { State } from './request'

export const openStates: readonly State[] = [
  'received',
  'dispatched',
  'accepted',
  'waiting',
  'returned',
  'joined',
  'answered',
]

export const finalStates: readonly State[] = ['closed', 'withdrawn', 'declined']

/** While somebody still works on it, or looks for who should. */
export const workedStates: readonly State[] = ['received', 'dispatched', 'accepted', 'waiting', 'returned']

export const isOpen = (state: State): boolean => openStates.includes(state)
export const isFinal = (state: State): boolean => finalStates.includes(state)
