import type * as calls from '@shared/alike/calls'
import { type Hot, hotMatters } from '@shared/alike/hot'
import { hotRow } from '@shared/alike/hot-row'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type { Post } from '@shared/post'
import type { Request } from '@shared/request/request'
import { allow, type Ruling } from '@shared/ruling'
import { sortKey } from '@shared/sort-key'
import { database } from '../kit/cloud'
import type { Known } from '../kit/serve'
import { requests } from '../request/requests'
import { clustersAt } from './heard'

const mostShown = 20
/** Of one matter so many are looked at for what became of them. */
const mostLooked = 40

const fields = ['title', 'place', 'state', 'createdAt', 'rounds', 'clocks'] as const

type Period = WishOf<typeof calls.hot>

/** What many report in a period, and which of it is to be studied; to a unit's leader, of what the unit has. */
export async function hot(period: Period, known: Known): Promise<Ruling<AnswerOf<typeof calls.hot>>> {
  const { county, now } = known
  const all = (await clustersAt(now)).all()
  const own = ofCentre(known) ? null : await ofUnits(period, known)
  const clusters = own ? all.map(({ members }) => ({ members: members.filter(({ id }) => own.has(id)) })) : all
  const found = hotMatters(clusters, period.from, period.to).slice(0, mostShown)
  const byId = own ?? (await membersOf(found))
  return allow({ rows: found.map(each => hotRow(each, byId, county, now)) })
}

/** Who looks after the whole county: the desks, and the centre's own leader. */
const desks: readonly Post[] = ['dispatcher', 'supervisor']
const ofCentre = ({ caller, county }: Known): boolean =>
  caller.employments.some(
    ({ unit, posts }) =>
      posts.some(post => desks.includes(post)) || (unit === county.centre._id && posts.includes('leader')),
  )

async function membersOf(found: readonly Hot[]): Promise<Map<string, Request>> {
  const ids = found.flatMap(({ cluster }) => cluster.members.slice(-mostLooked).map(({ id }) => id))
  const _id = database().command.in(ids)
  const members = ids.length > 0 ? await requests.find({ _id }, { limit: ids.length, fields }) : []
  return new Map(members.map(request => [request._id, request]))
}

/** More a unit does not get within a period and the one before. */
const mostOfUnit = 2000

/** What the units that the caller leads have, of the period and an equal time before it. */
async function ofUnits({ from, to }: Period, { caller }: Known): Promise<Map<string, Request>> {
  const _ = database().command
  const units = caller.employments.filter(({ posts }) => posts.includes('leader')).map(({ unit }) => unit)
  const filedKey = _.and(_.gte(sortKey(Math.max(0, 2 * from - to), '')), _.lt(sortKey(to, '')))
  const found = await requests.find({ unit: _.in(units), filedKey }, { limit: mostOfUnit, fields })
  return new Map(found.map(request => [request._id, request]))
}
