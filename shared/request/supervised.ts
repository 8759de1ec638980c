// After three returns a matter is a supervisor's: units that send it round do not find its place by themselves.
import type { Request } from './request'

export const returnsToSupervisor = 3

/** Only a supervisor hands it out now, or decides whose it is. */
export const isSupervised = ({ state, returns }: Pick<Request, 'state' | 'returns'>): boolean =>
  state === 'returned' && returns >= returnsToSupervisor
