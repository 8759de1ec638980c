// A function that is also set off by a timer: only the timer runs its work, whoever calls is served.
import { openidOf } from './caller'

type Main = (event: unknown, context: unknown) => Promise<unknown>

export const isTimer = (event: unknown, context: unknown): boolean =>
  (event as { Type?: string } | null)?.Type === 'Timer' && !openidOf(context)

/** @returns what the work answers, for the platform's log */
export const nightly =
  (work: () => Promise<object>, calling: Main): Main =>
  async (event, context) =>
    isTimer(event, context) ? { ok: true, data: await work() } : calling(event, context)
