// The county as it stands: areas, grids, units and their people.
import type { Point } from '../point'
import type { Post } from '../post'

/** A town or a village. Ids are the division codes: 320324 county, 320324001 town or street, 320324001001 village or community. */
export type Area = { _id: string; level: 'town' | 'village'; name: string; parent: string }

/** A member of staff, where a name is shown. */
export type Member = { person: string; name: string }

/** Who did something, by name, for whom. */
export type Who = { person: string | null; name: string; unit: string | null }

/** `_id` is the village's code and a number in it: 320324001001-03. */
export type Grid = {
  _id: string
  /** “第 3 网格” */
  name: string
  village: string
  town: string
  head: Member
  worker: Member
  helper: Member
  /** A closed ring: first point equals last. */
  boundary: Point[]
}

export type Unit = {
  _id: string
  name: string
  /** department 部门, town 镇街, centre 速来办中心 */
  kind: 'department' | 'town' | 'centre'
  /** The town's area id, for a town. */
  area: string | null
  /** The office phone shown to reporters. */
  phone: string
  staff: (Member & { posts: Post[] })[]
  /** Who takes what comes in, in turn by working day; ids of staff. */
  duty: string[]
}

/** What a person is in the county's offices. */
export type Employment = {
  /** The id under which the unit's list has them. */
  person: string
  unit: string
  unitName: string
  posts: Post[]
  name: string
}

/** A board, letter box, window or firm with a code on it. `_id` is the scene of the code. */
export type PlaceCode = {
  _id: string
  kind: 'grid' | 'letterbox' | 'window' | 'enterprise'
  grid: string
  words: string
}
