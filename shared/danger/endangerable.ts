import type { Request } from '../request/request'
import type { Endangered } from './endangered'

/** Since when; `by`: whose ear it waits for, as lists find it. */
export type Unheard = { since: number; by: string }

export type DangerFields = {
  danger: Endangered | null
  /** Somebody has spoken, and no person of the staff has heard it yet. */
  unheard: Unheard | null
}

/** A request as danger knows it. */
export type Endangerable = Request & DangerFields
