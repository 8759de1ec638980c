// What a case 并案 still has to carry: a joined request to its lead, a lead to those that are joined to it.
import type { Request, State } from '../request/request'

/** States in which a matter is still to be answered, so that others may be answered with it. */
export const leadable: readonly State[] = ['received', 'dispatched', 'accepted', 'waiting', 'returned']

/** Just joined: it has taken in nothing of its lead yet. */
export const mustCatchUp = ({ state, lead }: Request): boolean => state === 'joined' && lead?.upTo === 0

/** Something was done on a lead that those joined to it have not been brought yet. */
export const mustSpread = ({ spread, history }: Request): boolean => spread !== null && spread < history.length
