// A hot matter as the desk sees it: how many, how many more than before, where, in whose words, and whether it is to be studied.

import { type County, placeName } from '../county'
import type { Request } from '../request/request'
import type { Hot } from './hot'
import { type Report, toStudy } from './study'
import type { HotRow } from './views'

/** @param byId what became of its messages; one that is not there counts without an answer */
export function hotRow(hot: Hot, byId: ReadonlyMap<string, Request>, county: County, now: number): HotRow {
  const requests = hot.cluster.members.flatMap(({ id }) => byId.get(id) ?? [])
  const sample = byId.get(hot.sample.id)
  const place = sample ? placeName(county, { ...sample.place, grid: null }) : ''
  return {
    title: hot.sample.title,
    sample: hot.sample.id,
    place: [place, hot.place].filter(Boolean).join(' '),
    size: hot.size,
    before: hot.before,
    from: hot.cluster.members[0]?.at ?? 0,
    to: hot.cluster.members.at(-1)?.at ?? 0,
    open: requests.filter(({ rounds, state }) => rounds.length === 0 && state !== 'withdrawn').length,
    rows: requests.map(({ _id, title, state, createdAt }) => ({ id: _id, title, state, at: createdAt })),
    study: toStudy(requests.map(reportOf), now),
  }
}

/** The answer clock is that of the latest round, so only the latest answer has a limit to be held against. */
const reportOf = ({ _id, createdAt, rounds, clocks }: Request): Report => ({
  id: _id,
  at: createdAt,
  answers: rounds.slice(-1).map(({ answer }) => ({ at: answer.at, due: clocks.answer?.due ?? answer.at })),
})
