import type * as calls from '@shared/alike/calls'
import { hotMatters } from '@shared/alike/hot'
import { hotRow } from '@shared/alike/hot-row'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import type { Known } from '../kit/serve'
import { requests } from '../request/requests'
import { clustersAt } from './heard'

const mostShown = 20
/** Of one matter so many are looked at for what became of them. */
const mostLooked = 40

const fields = ['title', 'place', 'state', 'createdAt', 'rounds', 'clocks'] as const

/** What many report in a period, and which of it is to be studied. */
export async function hot(
  { from, to }: WishOf<typeof calls.hot>,
  { county, now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.hot>>> {
  const found = hotMatters((await clustersAt(now)).all(), from, to).slice(0, mostShown)
  const ids = found.flatMap(({ cluster }) => cluster.members.slice(-mostLooked).map(({ id }) => id))
  const members =
    ids.length > 0 ? await requests.find({ _id: database().command.in(ids) }, { limit: ids.length, fields }) : []
  const byId = new Map(members.map(request => [request._id, request]))
  return allow({ rows: found.map(each => hotRow(each, byId, county, now)) })
}
