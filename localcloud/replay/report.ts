// What a replay came to, in figures that can be counted again from the requests themselves.
import { type Calendar, workingDaysBetween } from '@shared/calendar'
import type { Told } from '@shared/notice/told'
import type { Request } from '@shared/request/request'
import { isOpen } from '@shared/request/states'

type Facts = { requests: Request[]; told: Told[]; refused: string[]; calendar: Calendar; seconds: number }

const share = (part: number, whole: number): string =>
  `${part}（${whole ? ((100 * part) / whole).toFixed(1) : '0.0'} %）`

/** `balanced`: received = closed + open, as it always must be. */
export function report({ requests, told, refused, calendar, seconds }: Facts): { lines: string[]; balanced: boolean } {
  const received = requests.length
  const open = requests.filter(({ state }) => isOpen(state)).length
  const closed = requests.filter(({ closedAt }) => closedAt !== null).length
  const answers = requests.flatMap(({ rounds, clocks, createdAt }) =>
    rounds.slice(0, 1).map(({ answer }) => ({ at: answer.at, due: clocks.answer?.due ?? 0, filed: createdAt })),
  )
  const onTime = answers.filter(({ at, due }) => at <= due).length
  const byDates = answers.filter(({ at, filed }) => workingDaysBetween(calendar, filed, at) <= 7).length
  const lines = [
    `received    ${received}`,
    `answered    ${answers.length}`,
    `closed      ${closed}`,
    `open        ${open}`,
    `on time     ${share(onTime, received)}    by the clock: 7 working days after acceptance, or its item's own limit, until closing time`,
    `late        ${share(answers.length - onTime, received)}`,
    `by dates    ${share(byDates, received)}    counted apart: working days between filing and answer ≤ 7`,
    `reminders   ${told.filter(({ template }) => template === 'due').length}`,
    `notices     ${told.length}`,
    `rounds      ${roundsOf(requests)}`,
    `refused     ${refused.length}${refused.length ? `    ${tally(refused)}` : ''}`,
    `seconds     ${seconds.toFixed(1)}`,
  ]
  return { lines, balanced: received === closed + open }
}

const tally = (words: string[]): string =>
  [...new Set(words)].map(word => `${word} × ${words.filter(each => each === word).length}`).join('; ')

const roundsOf = (requests: Request[]): string => {
  const rounds = requests.map(({ round }) => round)
  return (
    [...new Set(rounds)]
      .sort()
      .map(round => `${round}: ${rounds.filter(each => each === round).length}`)
      .join(', ') || '–'
  )
}
