// What a month has come to 全县这个月: how many were answered, how many of them in time, how satisfied who asked was. The one place
// where these words are defined. No person is in it and none is compared.
//
// A matter counts in a month when an answer was given in it: with several, the last of that month. In time is measured by that answer's
// own clock. Satisfied is a result of 3 to 5 of those rated; who has not rated is told of beside it and never counted as satisfied.
import { type Calendar, dayOf } from '../calendar'

/** A part, and the whole it is of. */
export type Share = [part: number, of: number]

export type Tally = {
  answered: number
  /** Of those whose limit is known: releases before this one did not keep it through a second round. */
  onTime: Share
  satisfied: Share
  unrated: number
}

export type Results = Tally & {
  /** “2026-11” */
  month: string
  /** When it was counted. */
  at: number
}

/** What of a matter is looked at; a year of them is paged through with no more. */
export type Counted = {
  rounds: readonly {
    /** The limit of its own clock. */
    due?: number | null
    answer: { at: number; unit: string }
    rating?: { result: number } | null
  }[]
  clocks: { answer?: { due: number; ended: number | null } | null }
}

export const countedFields = [
  'rounds.due',
  'rounds.answer.at',
  'rounds.answer.unit',
  'rounds.rating.result',
  'clocks.answer',
] as const

const least = 3

export const nothingYet = (): Tally => ({ answered: 0, onTime: [0, 0], satisfied: [0, 0], unrated: 0 })

/** The county's month of a moment. @example monthOf(calendar, Date.parse('2026-11-30T16:00:00Z')) // '2026-12' in China */
export const monthOf = (calendar: Calendar, at: number): string => dayOf(calendar, at).slice(0, 7)

/** The month before. */
export const monthBefore = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 2, 1)).toISOString().slice(0, 7)

type Answered = Counted['rounds'][number]

/** By months, the last answer in each. */
function lastOfMonths({ rounds }: Counted, calendar: Calendar): Map<string, Answered> {
  const found = new Map<string, Answered>()
  for (const round of rounds) {
    const month = monthOf(calendar, round.answer.at)
    const before = found.get(month)
    if (!before || before.answer.at <= round.answer.at) found.set(month, round)
  }
  return found
}

/** The limit of an answer's own clock; null where nobody knows it any more. */
const limitOf = ({ due, answer }: Answered, { answer: clock }: Counted['clocks']): number | null =>
  due ?? (clock && clock.ended === answer.at ? clock.due : null)

function count(tally: Tally, round: Answered, clocks: Counted['clocks']): void {
  const limit = limitOf(round, clocks)
  tally.answered++
  if (limit !== null) add(tally.onTime, round.answer.at <= limit)
  if (round.rating) add(tally.satisfied, round.rating.result >= least)
  else tally.unrated++
}

function add(share: Share, part: boolean): void {
  if (part) share[0]++
  share[1]++
}

/** The key of the whole county among units. */
export const county = ''

/**
 * Counts matters one after the other; what it keeps grows with units and months, never with matters.
 *
 * @param months those that are wanted
 */
export function openTally(calendar: Calendar, months: readonly string[]) {
  const tallies = new Map(months.map(month => [month, new Map([[county, nothingYet()]])]))
  const of = (month: string, unit: string): Tally | undefined => {
    const units = tallies.get(month)
    if (units && !units.has(unit)) units.set(unit, nothingYet())
    return units?.get(unit)
  }
  return {
    add(request: Counted): void {
      for (const [month, round] of lastOfMonths(request, calendar)) {
        for (const unit of new Set([county, round.answer.unit])) {
          const tally = of(month, unit)
          if (tally) count(tally, round, request.clocks)
        }
      }
    },
    /** Month, unit, tally; the county's first. */
    all: (): [month: string, unit: string, tally: Tally][] =>
      [...tallies].flatMap(([month, units]) =>
        [...units].map(([unit, tally]) => [month, unit, tally] as [string, string, Tally]),
      ),
  }
}
