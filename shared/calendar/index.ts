// Working time of a county. Moments are epoch milliseconds; the calendar is given to every question.
export { addWorkingDays } from './addWorkingDays'
export { addWorkingHours } from './addWorkingHours'
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
export { dayBegins } from './dayBegins'
export { dayOf } from './dayOf'
export { dueAfter } from './dueAfter'
export { extendByPause } from './extendByPause'
export { inWakingHours } from './inWakingHours'
export { isWorkingDay } from './isWorkingDay'
export { nextOpening } from './nextOpening'
export { type TimeLeft, timeLeft } from './timeLeft'
export { workingDaysBetween } from './workingDaysBetween'
export { workingTimeBetween } from './workingTimeBetween'
