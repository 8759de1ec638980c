import { matterRow, rowFields } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import { monthOf } from '@shared/figures/results'
import { identityView } from '@shared/organisation/identity-of'
import type * as calls from '@shared/request/calls'
import { allow, type Ruling } from '@shared/ruling'
import type { Known, Situation } from '../kit/serve'
import { rowsOf } from './lists'
import { ownedBy } from './mine'
import { nearAtHome } from './near'
import { requests } from './requests'
import { resultsOf } from './results'
import { workOf } from './work'

type Answer = AnswerOf<typeof calls.home>

const rowsShown = 3

/** The first screen in one call: a resident's own matters and what is done around the latest of them; for who works, what waits. */
export async function home({ post }: WishOf<typeof calls.home>, situation: Situation): Promise<Ruling<Answer>> {
  const { caller, county, person, now } = situation
  const months = await resultsOf(monthOf(county.calendar, now), now)
  const work = caller ? await workOf(post, situation as Known, months) : null
  const shared = {
    county: identityView(county),
    unread: person?.unread ?? 0,
    work,
    results: months.get('') ?? null,
  }
  return allow({ ...(work ? nobodys : await aroundOf(situation)), ...shared })
}

const nobodys = { mine: [], mineCount: 0, near: [], nearName: '' }

async function aroundOf(situation: Situation) {
  const { county, now } = situation
  const own = await ownMatters(situation)
  const near = await nearAtHome(own.find(({ place }) => place.town)?.place.town ?? undefined, situation)
  return {
    mine: rowsOf(own.slice(0, rowsShown), request => matterRow(request, county, now)),
    mineCount: own.length,
    near: near.rows.slice(0, rowsShown),
    nearName: near.name,
  }
}

/** Up to twenty, enough to say how many there are. */
const ownMatters = async ({ caller }: Situation) =>
  caller ? requests.find(ownedBy(caller.persons), { sort: [['filedKey', 'desc']], limit: 20, fields: rowFields }) : []
