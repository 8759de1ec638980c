// What the content check 内容检查 adds to a request: that its words were not checked at filing, since the check was away or too slow. It
// is asked again by and by; until it has said that it has no doubt, nothing of the matter stands before the public.
import { aspectOf } from '../request/aspect'
import type { Filing } from '../request/filing'
import type { Request } from '../request/request'

export type ScreeningFields = {
  /** When the check is asked next, and how often it was asked in vain; null: it has answered, or nobody asks any more. */
  unchecked: { next: number; tries: number } | null
}

export type Screened = Request & ScreeningFields

/** The check was asked and did not answer. */
export type ScreeningFiling = Filing & { unchecked?: boolean }

/** WeChat checks only the words of who was there within two hours. Milliseconds. */
const longest = 2 * 3_600_000

/** A minute later, then each time twice as long; null when there is no more use in it. */
export function nextCheck({ createdAt, unchecked }: Screened, now: number): ScreeningFields['unchecked'] {
  const tries = (unchecked?.tries ?? 0) + 1
  const next = now + 60_000 * 2 ** (tries - 1)
  return next < createdAt + longest ? { next, tries } : null
}

export const mustCheck = ({ unchecked }: Screened, now: number): boolean => unchecked !== null && unchecked.next <= now

export const screening = aspectOf<ScreeningFields>()({
  name: 'screening',
  empty: { unchecked: null },
  filed: {
    is: (filing: ScreeningFiling, _, now) =>
      filing.unchecked ? [request => ({ ok: true, set: { unchecked: nextCheck(request, now) } })] : [],
  },
  alarms: ({ unchecked }) => (unchecked ? [unchecked.next] : []),
})
