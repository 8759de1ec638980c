// The demonstration county, made after Suining: real names of places, drawn ground, invented people.
import type { Heading, Item } from '../../shared/catalogue/catalogue'
import type { Identity } from '../../shared/organisation/identity'
import type { Area, Grid, PlaceCode, Unit } from '../../shared/organisation/organisation'
import { codesOf, sceneGrid } from './codes'
import { headings } from './items/headings'
import { items } from './items/items'
import { cast, memberOf, type Register, register, type TownPerson } from './people'
import { type Plot, placesOf } from './places'
import { unitsOf } from './units'

export type Town = {
  identity: Identity
  areas: Area[]
  grids: Grid[]
  units: Unit[]
  headings: Heading[]
  items: Item[]
  codes: PlaceCode[]
  people: TownPerson[]
}

const residents = 60

const identity: Identity = {
  name: '睢宁县',
  motto: '全县诉求，一处受理',
  hotline: { number: '12345', hours: '24 小时有人接' },
  address: '中山北路 1 号',
  open: '周一至周五 8:30—17:30',
  filing: '',
}

/** The whole county; the same, to the last corner, each time it is asked for. */
export function townOf(): Town {
  const { areas, plots } = placesOf()
  const people = register()
  const units = unitsOf(areas, people)
  const grids = peopled(plots, people)
  for (let i = 0; i < residents; i++) people.enrol()
  const catalogue = structuredClone({ headings, items })
  return { identity, areas, grids, units, ...catalogue, codes: codesOf({ areas, grids }), people: people.people }
}

/** A village has one head of its grids; each grid has a worker and a helper of its own. */
function peopled(plots: Plot[], people: Register): Grid[] {
  const heads = new Map<string, Grid['head']>()
  return plots.map(({ boundary, ...plot }) => {
    const head = heads.get(plot.village) ?? people.enrol()
    heads.set(plot.village, head)
    const scene = plot._id === sceneGrid
    const worker = scene ? memberOf(cast.chenXiaomei) : people.enrol()
    const helper = people.enrol()
    // The scene's helper has a post in the town's office as well: somebody with several.
    return { ...plot, head, worker, helper: scene ? memberOf(cast.linNa) : helper, boundary }
  })
}
