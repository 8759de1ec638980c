// A case 并案: several requests of one matter, one of which leads. What a joined request still has to carry to its lead, and a
// lead to those that are joined to it.
import type { Endangered } from '../danger/endangered'
import type { Request } from '../request/request'

/** The case a request was joined to: its lead 主件, since when, and how many steps of the lead's history it has taken in. */
export type Joined = {
  id: string
  since: number
  upTo: number
  /** The words of danger that the lead has been told of. */
  warned?: string
}

export type CaseFields = {
  /** The one truth of a case stands on who is joined; kept after the answer, null again when parted. */
  lead: Joined | null
  /** How many steps of its own history those joined to it have been brought; null while nothing was ever joined to it. */
  spread: number | null
}

export type Joinable = Request & CaseFields

/** Of danger it is known from elsewhere. */
export type Warning = Joinable & { danger: Endangered | null }

/** It speaks of a danger that its lead does not know of yet; also where it was taken back with such words. */
export const mustWarn = ({ state, lead, danger }: Warning): boolean =>
  (state === 'joined' || state === 'withdrawn') &&
  lead !== null &&
  danger?.denied === false &&
  lead.warned !== danger.words

/** Just joined: it has taken in nothing of its lead yet. */
export const mustCatchUp = ({ state, lead }: Joinable): boolean => state === 'joined' && lead?.upTo === 0

/** Something was done on a lead that those joined to it have not been brought yet. */
export const mustSpread = ({ spread, history }: Joinable): boolean => spread !== null && spread < history.length
