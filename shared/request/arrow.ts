// One arrow: which deed leads from where to where, and who may do it.
import type { Actor, Deed, State } from './request'

export type Role = Actor['role']

export type Arrow = { from: State; deed: Deed; to: State; by: readonly Role[]; because?: string }

/** While somebody still works on it, or looks for who should. */
export const workedStates: readonly State[] = ['received', 'dispatched', 'accepted', 'waiting', 'returned']

/** A deed that others do beside the matter's own way: the state stays. */
export const beside = (deed: Deed, by: readonly Role[], because: string, states = workedStates): Arrow[] =>
  states.map(state => ({ from: state, deed, to: state, by, because }))
