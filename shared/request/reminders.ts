// When a running clock reminds whom: before its limit, at it, and once after it. In waking hours, each once.
import { type Calendar, inWakingHours, isWorkingDay, nextOpening } from '../calendar'
import type { ClockName } from '../catalogue/limit'
import { type County, headOf, supervisorOf } from '../county'
import { written } from '../notice/written'
import { onDuty } from '../organisation/duty'
import type { Telling } from './aspect'
import { runningClock } from './clocks'
import type { Clock, Request } from './request'
import { isSupervised } from './supervised'

type When = 'before' | 'at' | 'after'

export type Reminder = { key: string; at: number; when: When; name: ClockName; due: number }

const hour = 3_600_000
const day = 24 * hour

/**
 * The reminders of the clock that runs, in order of time. A clock that was extended has new ones: the key names the limit.
 * A joined request has none of its own: its lead reminds, once for all.
 */
export function remindersOf(request: Request, calendar: Calendar): Reminder[] {
  const running = runningClock(request)
  if (!running || request.state === 'joined') return []
  const { name, clock } = running
  return moments(clock, calendar)
    .filter(({ at }) => at > clock.from)
    .map(({ when, at }) => ({
      key: `${name}.${when}.${clock.due}`,
      at: inWakingHours(calendar, at),
      when,
      name,
      due: clock.due,
    }))
}

const moments = (clock: Clock, calendar: Calendar): { when: When; at: number }[] => [
  { when: 'before', at: momentBefore(clock, calendar) },
  { when: 'at', at: clock.due },
  { when: 'after', at: nextOpening(calendar, clock.due + 1) },
]

/** Long limits remind when the last working day but one opens, a day's limit two hours before, hours' limits at half time. */
function momentBefore(clock: Clock, calendar: Calendar): number {
  if ('hours' in clock.limit) return (clock.from + clock.due) / 2
  if (clock.limit.days < 3) return clock.due - 2 * hour
  let eve = clock.due - day
  while (!isWorkingDay(calendar, eve)) eve -= day
  return nextOpening(calendar, eve - 12 * hour)
}

const words: Record<When, Record<ClockName, string>> = {
  before: { dispatch: '即将到期', accept: '即将到期', answer: '即将到期' },
  at: { dispatch: '交办到期', accept: '受理到期', answer: '答复到期' },
  after: { dispatch: '交办超期', accept: '受理超期', answer: '答复超期' },
}

/** Who hears of it: the one whose turn it is, and once it is late also the head of the unit. */
export function remind(request: Request, county: County, { key, when, name, due, at }: Reminder): Telling[] {
  const unit = request.unit ? county.units.get(request.unit) : undefined
  const desk = isSupervised(request) ? supervisorOf(county) : onDuty(county.centre, county.calendar, at)
  const turn = name === 'dispatch' ? desk : request.handler
  const head = when === 'after' && name !== 'dispatch' && unit ? headOf(unit) : null
  return [...new Set([turn, head])].map(to => ({
    event: key,
    to,
    template: 'due',
    facts: { due: written(due), status: words[when][name] },
    worthSms: when !== 'before',
  }))
}
