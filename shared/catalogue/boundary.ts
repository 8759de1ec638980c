// A boundary decision 职责认定: whose the matters of an item are, decided once where units disputed it.
import type { Who } from '../organisation/organisation'

/** For what a boundary decision holds: this matter alone, its item in this area, or its item everywhere. */
export type Scope = 'matter' | 'area' | 'county'

/** A boundary decision 职责认定. `filed` once it stands in the county's own list. */
export type Boundary = {
  _id: string
  request: string
  at: number
  by: Who
  item: string | null
  /** Town of the place, where the decision holds for it. */
  area: string | null
  scope: Scope
  disputed: string[]
  unit: string
  /** Who decided it together. */
  deciders: string
  reason: string
  /** The matter's words as an example for the item: only when somebody saw that they name no person. */
  example: string | null
  filed: boolean
}
