import { matterRow, rowFields } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import { identityView } from '@shared/organisation/identity'
import type * as calls from '@shared/request/calls'
import { allow, type Ruling } from '@shared/ruling'
import type { Situation } from '../kit/serve'
import { rowsOf } from './lists'
import { ownedBy } from './mine'
import { nearAtHome } from './near'
import { requests } from './requests'
import { waitsFor } from './waits'

type Answer = AnswerOf<typeof calls.home>

const rowsShown = 3

/** The first screen in one call: own matters, what is done around the latest of them, and for staff what waits. */
export async function home(_: WishOf<typeof calls.home>, situation: Situation): Promise<Ruling<Answer>> {
  const { caller, county, person, now } = situation
  const [own, waits] = await Promise.all([ownMatters(situation), waitsFor(situation)])
  const town =
    own.find(({ place }) => place.town)?.place.town ??
    caller?.employments.flatMap(({ unit }) => county.units.get(unit)?.area ?? [])[0]
  const near = await nearAtHome(town ?? undefined, situation)
  return allow({
    mine: rowsOf(own.slice(0, rowsShown), request => matterRow(request, county, now)),
    mineCount: own.length,
    near: near.rows.slice(0, rowsShown),
    nearName: near.name,
    county: identityView(county),
    unread: person?.unread ?? 0,
    waits,
  })
}

/** Up to twenty, enough to say how many there are. */
const ownMatters = async ({ caller }: Situation) =>
  caller ? requests.find(ownedBy(caller.persons), { sort: [['filedKey', 'desc']], limit: 20, fields: rowFields }) : []
