// The homes 首页 of a person: one for each post they hold, and one for the grids that they look after. Who holds none is a resident.
import type { County } from '../county'
import type { Post } from '../post'
import type { Employment, Grid } from './organisation'

/** `town` is the head of a town's office; `grid` needs no post: a grid names who looks after it. */
export type HomeKind = 'handler' | 'head' | 'town' | 'dispatcher' | 'supervisor' | 'leader' | 'admin' | 'grid'

export type Home = {
  /** `unit:post`, or `grid`. */
  id: string
  kind: HomeKind
  /** “县住建局 · 承办人” */
  title: string
  name: string
  /** The one employment and post that count here; null for the grids. */
  employment: Employment | null
  grids: readonly Grid[]
}

type Somebody = { persons: readonly string[]; employments: readonly Employment[] }

const names: Record<HomeKind, string> = {
  handler: '承办人',
  head: '单位负责人',
  town: '镇街负责人',
  dispatcher: '交办员',
  supervisor: '督查员',
  leader: '领导',
  admin: '管理员',
  grid: '网格员',
}

/** All of them, in the order in which their posts are listed; the grids last. */
export const homesOf = (somebody: Somebody, county: County): Home[] => [
  ...somebody.employments.flatMap(employment => employment.posts.map(post => postHome(employment, post, county))),
  ...gridHome(somebody, county),
]

/** The one that is asked for, where it is theirs; else the first. Null for a resident. */
export function homeAt(somebody: Somebody, county: County, id?: string): Home | null {
  const homes = homesOf(somebody, county)
  return homes.find(home => home.id === id) ?? homes[0] ?? null
}

function postHome(employment: Employment, post: Post, county: County): Home {
  const { unit, unitName, name } = employment
  const kind = post === 'head' && county.units.get(unit)?.kind === 'town' ? 'town' : post
  return {
    id: `${unit}:${post}`,
    kind,
    title: `${unitName} · ${names[kind]}`,
    name,
    employment: { ...employment, posts: [post] },
    grids: [],
  }
}

const looksAfter = ({ head, worker, helper }: Grid, persons: readonly string[]): boolean =>
  [worker, head, helper].some(({ person }) => persons.includes(person))

function gridHome({ persons }: Somebody, county: County): Home[] {
  const grids = [...county.grids.values()].filter(grid => looksAfter(grid, persons))
  const [first] = grids
  if (!first) return []
  const { worker, head, helper } = first
  const own = [worker, head, helper].find(({ person }) => persons.includes(person)) ?? worker
  const as = own === worker ? names.grid : own === head ? '网格长' : '辅助员'
  const title = `${placeOf(grids, county)} · ${as}`
  return [{ id: 'grid', kind: 'grid', title, name: own.name, employment: null, grids }]
}

/** “和平社区 第 3 网格”, “和平社区 3 个网格”. */
function placeOf(grids: readonly Grid[], county: County): string {
  const [first, ...others] = grids
  const village = county.areas.get(first?.village ?? '')?.name ?? ''
  return `${village} ${others.length > 0 ? `${grids.length} 个网格` : (first?.name ?? '')}`.trim()
}

/** The same person with nothing but what counts at this home: what stands there is what that post may do. */
export const atHome = <Who extends Somebody>(who: Who, { employment }: Pick<Home, 'employment'>): Who => ({
  ...who,
  employments: employment ? [employment] : [],
})
