// The posts that make many calls, by one name each.
import type { Post } from '../post'

/** Who deals with a matter in the unit that has it. */
export const unit: readonly Post[] = ['handler', 'head']
/** 交办员 */
export const desk: readonly Post[] = ['dispatcher']
/** The centre's own: who hands out, and who has what was returned three times. */
export const centre: readonly Post[] = ['dispatcher', 'supervisor']
/** Who may call others to a matter. */
export const conveners: readonly Post[] = ['head', 'leader', ...centre]
/** All who work on matters. */
export const staff: readonly Post[] = [...unit, 'leader', ...centre]
