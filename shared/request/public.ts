// What stands before the public 公开: an item and its place in 身边正在办, what is offered to be followed, and what can be followed.
import type { Request } from './request'

/** Not of one who asked not to be known: where few live, the item, the grid and the day would name them. */
export const isPublic = ({ shown, reporter }: Pick<Request, 'shown' | 'reporter'>): boolean => shown && !reporter.hidden
