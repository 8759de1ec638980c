// Whether a unit that was called is still awaited when it is told: a call that was answered, a meeting that was held and a share that
// is done ask nothing any more.
import type { Notice } from '../notice/notice'
import { written } from '../notice/written'
import type { Joint } from './joint'
import { isOpenShare } from './whole'

const isStill = (moments: readonly number[], { facts }: Notice, now: number): boolean =>
  moments.some(moment => moment > now && written(moment) === facts.due)

/** By the moment that it names, of what still stands. */
export const holds = {
  called: ({ whistles }: Joint, notice: Notice, now: number): boolean =>
    isStill(
      whistles.flatMap(({ calls }) => calls.filter(({ report, excuse }) => !report && !excuse).map(({ due }) => due)),
      notice,
      now,
    ),
  meeting: ({ meetings }: Joint, notice: Notice, now: number): boolean =>
    isStill(
      meetings.filter(({ minutes }) => !minutes).map(({ when }) => when),
      notice,
      now,
    ),
  share: ({ shares }: Joint, notice: Notice, now: number): boolean =>
    isStill(
      shares.filter(isOpenShare).map(({ due }) => due),
      notice,
      now,
    ),
}
