// What the reporter has just said, in whatever deed.
import type { Request } from './request'

/** Empty when nothing was said, or by somebody else. */
export const saidByReporter = (before: Pick<Request, 'history'>, { history }: Pick<Request, 'history'>): string =>
  history
    .slice(before.history.length)
    .flatMap(({ by, text }) => (by.role === 'reporter' && text ? text : []))
    .join('。')
