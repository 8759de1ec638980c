import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { matterRow } from '@shared/request/view'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import type { Situation } from '../kit/serve'
import { ownedBy } from './mine'
import { nearAtHome } from './near'
import { requests, rowFields } from './requests'
import { workCounts } from './work-counts'

type Answer = AnswerOf<typeof calls.home>

const rowsShown = 3

/** The first screen in one call: own matters, what is done around the latest of them, and for staff what waits. */
export async function home(_: WishOf<typeof calls.home>, situation: Situation): Promise<Ruling<Answer>> {
  const { caller, county, person, now } = situation
  const [own, work, desk] = await Promise.all([ownMatters(situation), workCounts(situation), deskCount(situation)])
  const town =
    own.find(({ place }) => place.town)?.place.town ??
    caller?.employments.flatMap(({ unit }) => county.units.get(unit)?.area ?? [])[0]
  const near = await nearAtHome(town ?? undefined, situation)
  return allow({
    mine: own.slice(0, rowsShown).map(request => matterRow(request, county, now)),
    mineCount: own.length,
    near: near.rows.slice(0, rowsShown),
    nearName: near.name,
    unread: person?.unread ?? 0,
    desk,
    ...work,
  })
}

/** Up to twenty, enough to say how many there are. */
const ownMatters = async ({ caller }: Situation) =>
  caller ? requests.find(ownedBy(caller.persons), { sort: [['filedKey', 'desc']], limit: 20, fields: rowFields }) : []

async function deskCount({ caller }: Situation): Promise<number | null> {
  if (!caller?.employments.some(({ posts }) => posts.includes('dispatcher'))) return null
  return requests.count({ state: database().command.in(['received', 'returned']) })
}
