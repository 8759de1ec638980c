// How often a handler may ask and wait in vain: each question stands the answer's clock still, and the reporter waits all that time.
import { ownKey } from '../county'
import type { Request } from './request'

/** In one round, without a reply. A county may set another number. */
export const mostInVain = ownKey('questionsInVain', 2)

/** Questions of this round to which no reply came until waiting ended. */
export const askedInVain = ({ history, round }: Pick<Request, 'history' | 'round'>): number =>
  history.filter(step => step.deed === 'resume' && step.round === round).length
