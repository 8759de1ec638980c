// A month's results, against a count that is as plain as it can be written; and its words, case by case.
import fc from 'fast-check'
import { calendarOf, published } from '../calendar'
import { type Counted, county, monthBefore, monthOf, openTally, type Tally } from './results'

const calendar = calendarOf(published)
const at = (wall: string) => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)

type Rated = { result: number } | null
const round = (when: string, rating: Rated = null, due?: string, unit = 'u-zjj'): Counted['rounds'][number] => ({
  answer: { at: at(when), unit },
  rating,
  ...(due ? { due: at(due) } : {}),
})
const matter = (...rounds: Counted['rounds']): Counted => ({ rounds, clocks: {} })

function of(month: string, matters: readonly Counted[], unit = county): Tally | undefined {
  const tally = openTally(calendar, [month])
  for (const each of matters) tally.add(each)
  return tally.all().find(([, whose]) => whose === unit)?.[2]
}

test('a month is the county’s own: midnight in China divides, not midnight in London', () => {
  expect(monthOf(calendar, at('2026-11-30 23:59'))).toBe('2026-11')
  expect(monthOf(calendar, at('2026-12-01 00:00'))).toBe('2026-12')
  expect(['2026-12', '2027-01'].map(monthBefore)).toEqual(['2026-11', '2026-12'])
})

test('who has not rated is told of beside and never counted as satisfied; 3 is, 2 is not', () => {
  const rated = [1, 2, 3, 4, 5].map(result => matter(round('2026-11-05 10:00', { result })))
  const found = of('2026-11', [...rated, matter(round('2026-11-06 10:00'))])
  expect(found).toMatchObject({ answered: 6, satisfied: [3, 5], unrated: 1 })
})

test('in time is measured by the answer’s own clock, the very moment included', () => {
  const [just, late] = ['17:30', '17:31'].map(time => round(`2026-11-05 ${time}`, null, '2026-11-05 17:30'))
  expect(of('2026-11', [matter(just!), matter(late!)])).toMatchObject({ onTime: [1, 2] })
})

test('where the limit was not kept it is the clock’s that this answer ended; else it is in no share of time', () => {
  const old = round('2026-11-05 10:00')
  const clock = {
    from: 0,
    due: at('2026-11-05 09:00'),
    ended: at('2026-11-05 10:00'),
    limit: { days: 7 },
    provisional: null,
  }
  expect(of('2026-11', [{ rounds: [old], clocks: { answer: clock } }])).toMatchObject({ answered: 1, onTime: [0, 1] })
  const next = { ...clock, ended: null }
  expect(of('2026-11', [{ rounds: [old], clocks: { answer: next } }])).toMatchObject({ answered: 1, onTime: [0, 0] })
})

test('of several rounds in a month the last answer counts; in another month that month’s', () => {
  const rounds = [
    round('2026-10-28 10:00', { result: 1 }),
    round('2026-11-05 10:00', { result: 2 }),
    round('2026-11-20 10:00', { result: 5 }, undefined, 'u-cgj'),
    round('2026-12-02 10:00'),
  ]
  expect(of('2026-11', [matter(...rounds)])).toMatchObject({ answered: 1, satisfied: [1, 1], unrated: 0 })
  expect(of('2026-10', [matter(...rounds)])).toMatchObject({ answered: 1, satisfied: [0, 1] })
  expect(of('2026-12', [matter(...rounds)])).toMatchObject({ answered: 1, unrated: 1 })
  expect(of('2026-11', [matter(...rounds)], 'u-cgj')).toMatchObject({ answered: 1 })
  expect(of('2026-11', [matter(...rounds)], 'u-zjj')).toBeUndefined()
})

const instant = fc.integer({ min: at('2026-09-15 00:00'), max: at('2026-12-15 00:00') })
const grown = fc.array(
  fc.record({
    answer: fc.record({ at: instant, unit: fc.constantFrom('u-a', 'u-b', 'u-c') }),
    rating: fc.option(fc.record({ result: fc.integer({ min: 1, max: 5 }) })),
    due: fc.option(instant),
  }),
  { maxLength: 4 },
)
/** Rounds follow one another. */
const counted = grown.map(
  (rounds): Counted => ({
    rounds: rounds.sort((a, b) => a.answer.at - b.answer.at),
    clocks: {},
  }),
)

const months = ['2026-10', '2026-11']

/** Filter by filter, as one would do it by hand. */
function plainly(all: readonly Counted[], month: string, unit: string): Tally {
  const inMonth = (moment: number) => new Date(moment + 8 * 3_600_000).toISOString().startsWith(month)
  const last = all.flatMap(({ rounds }) => rounds.filter(({ answer }) => inMonth(answer.at)).slice(-1))
  const own = last.filter(({ answer }) => unit === county || answer.unit === unit)
  const timed = own.filter(({ due }) => due !== null && due !== undefined)
  const rated = own.filter(({ rating }) => rating)
  return {
    answered: own.length,
    onTime: [timed.filter(({ due, answer }) => answer.at <= (due ?? 0)).length, timed.length],
    satisfied: [rated.filter(({ rating }) => (rating?.result ?? 0) > 2).length, rated.length],
    unrated: own.length - rated.length,
  }
}

test('whatever was answered when by whom, each tally is what a plain count says, and the county’s is the sum of its units', () => {
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 30 }), all => {
      const tally = openTally(calendar, months)
      for (const each of all) tally.add(each)
      const found = tally.all()
      for (const [month, unit, said] of found) expect(said).toEqual(plainly(all, month, unit))
      for (const month of months) {
        const of = found.filter(([whose]) => whose === month)
        const units = of.filter(([, unit]) => unit !== county).reduce((sum, [, , { answered }]) => sum + answered, 0)
        expect(of.find(([, unit]) => unit === county)?.[2].answered).toBe(units)
      }
    }),
  )
})
