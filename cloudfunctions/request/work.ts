// The home of one who works for the county: who they are here, what waits, the one main button, and what their house has come to.
import { nothingYet, type Results } from '@shared/figures/results'
import { type Home, homeAt, homesOf } from '@shared/organisation/homes'
import type { Wait, Work } from '@shared/request/calls'
import type { Known } from '../kit/serve'
import { type Standing, waitsAt } from './waits'

type Months = ReadonlyMap<string, Results>

/** @param post whose home; what is not one's own reads as none, and the first is shown. Null for a resident. */
export async function workOf(post: string | undefined, known: Known, months: Months): Promise<Work | null> {
  const { caller, county } = known
  const home = homeAt(caller, county, post)
  if (!home) return null
  const homes = homesOf(caller, county)
  const all = await waitsAt(home, known, homes.length > 1)
  return {
    name: home.name,
    kind: home.kind,
    posts: homes.map(({ id, title }) => ({ id, title, on: id === home.id })),
    main: mainOf(all),
    waits: all.filter(({ button }) => !button).map(waitOf),
    house: houseOf(home, known, months),
  }
}

/** The first that has something to do. */
function mainOf(all: readonly Standing[]): Work['main'] {
  const first = all.find(({ acts }) => acts !== null)
  return first?.acts ? { text: first.acts, page: first.page, icon: first.icon } : null
}

const waitOf = ({ rank: _, acts: __, button: ___, ...wait }: Standing): Wait => wait

/** The unit's month, the county's for who looks after all of it; none for who answers for no house. Null until it was counted. */
function houseOf({ kind, employment }: Home, { county }: Known, months: Months): Work['house'] {
  const whole = months.get('')
  if (!whole || !employment || !['head', 'town', 'leader', 'supervisor'].includes(kind)) return null
  if (employment.unit === county.centre._id) return { title: '全县这个月', ...whole }
  const own = months.get(employment.unit) ?? { month: whole.month, at: whole.at, ...nothingYet() }
  return { title: '本单位这个月', ...own }
}
