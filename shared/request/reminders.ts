// When a running clock reminds whom: before its limit, at it, and once after it. In waking hours, each once.
import {
  addWorkingHours,
  type Calendar,
  inWakingHours,
  isWorkingDay,
  nextOpening,
  workingTimeBetween,
} from '../calendar'
import type { ClockName } from '../catalogue/limit'
import { type County, headOf, supervisorOf } from '../county'
import type { Notice } from '../notice/notice'
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
    .map(({ when, at }, place) => ({
      key: `${name}.${when}${when === 'before' && place > 0 ? place : ''}.${clock.due}`,
      at: inWakingHours(calendar, at),
      when,
      name,
      due: clock.due,
    }))
}

const moments = (clock: Clock, calendar: Calendar): { when: When; at: number }[] => [
  ...momentsBefore(clock, calendar).map(at => ({ when: 'before' as const, at })),
  { when: 'at', at: clock.due },
  { when: 'after', at: nextOpening(calendar, clock.due + 1) },
]

/** Hours' limits remind when half of their open time is over and again with a quarter left, a day's limit two hours before, long ones when the last working day but one opens. */
function momentsBefore({ from, due, limit }: Clock, calendar: Calendar): number[] {
  if ('hours' in limit) return [1 / 2, 3 / 4].flatMap(part => openMoment(calendar, from, due, part) ?? [])
  if (limit.days < 3) return [due - 2 * hour]
  let eve = due - day
  while (!isWorkingDay(calendar, eve)) eve -= day
  return [nextOpening(calendar, eve - 12 * hour)]
}

/** When so much of the open time between two moments is over; null where there is none. */
function openMoment(calendar: Calendar, from: number, to: number, part: number): number | null {
  const open = workingTimeBetween(calendar, from, to)
  return open > 0 ? addWorkingHours(calendar, from, (open * part) / hour).at : null
}

const soon = '即将到期'

const words: Record<When, Record<ClockName, string>> = {
  before: { dispatch: soon, accept: soon, answer: soon },
  at: { dispatch: '交办到期', accept: '受理到期', answer: '答复到期' },
  after: { dispatch: '交办超期', accept: '受理超期', answer: '答复超期' },
}

/** Who hears of it: the one whose turn it is, and once it is late also the head of the unit. */
export function remind(request: Request, county: County, { key, when, name, due, at }: Reminder): Telling[] {
  const unit = request.unit ? county.units.get(request.unit) : undefined
  const desk = isSupervised(request) ? supervisorOf(county) : onDuty(county.centre, county.calendar, at)
  const turn = name === 'dispatch' ? desk : request.handler
  const head = when === 'after' && name !== 'dispatch' && unit ? headOf(unit) : null
  const meant = name === 'dispatch' ? {} : { onlyWith: 'handler' as const }
  return [{ to: turn, ...meant }, ...(head === turn ? [] : [{ to: head, onlyWith: 'unit' as const }])].map(told => ({
    ...told,
    event: key,
    template: 'due',
    limit: name,
    facts: { due: written(due), status: words[when][name] },
    worthSms: when !== 'before',
  }))
}

/** It is told to a colleague who has it from now on: with the limit as it is by then. */
export const handedOnTo = '转由您办理'

/**
 * A reminder holds while its limit runs and is the one that it reminds of; before it, until it has come. A clock that stands still
 * reminds nobody, nor does what was joined: its lead reminds, once for all.
 */
export function reminds({ state }: Request, { facts, limit }: Notice, now: number, due: number | null): boolean {
  if (!limit || due === null) return true
  if (state === 'joined') return false
  if (facts.status === handedOnTo) return true
  if (state === 'waiting' && limit === 'answer') return false
  return written(due) === facts.due && (facts.status !== soon || now < due)
}
