// Working time of a county. Moments are epoch milliseconds; the calendar is given to every question.
export { addWorkingDays } from './add-working-days'
export { addWorkingHours } from './add-working-hours'
export {
  type Calendar,
  calendarOf,
  type Deadline,
  type Limit,
  planFaults,
  published,
  statutoryDays,
  usualHours,
  type WorkingHours,
  type YearPlan,
} from './calendar'
export { closingFrom } from './closing-from'
export { dayBegins } from './day-begins'
export { dayOf } from './day-of'
export { dueAfter } from './due-after'
export { extendByPause } from './extend-by-pause'
export { inWakingHours } from './in-waking-hours'
export { isWorkingDay } from './is-working-day'
export { nearMoment } from './near-moment'
export { nextOpening } from './next-opening'
export { readNotice } from './read-notice'
export { type TimeLeft, timeLeft } from './time-left'
export { isAnnounced, unannounced } from './unannounced'
export { workingDaysBetween } from './working-days-between'
export { workingTimeBetween } from './working-time-between'
