// What several units do together on one matter: calls by whistle, joint meetings, shares of the work.
// All of it lives in the request's own document; moments are epoch milliseconds, units are ids.
import type { Who } from '../organisation/organisation'
import type { Request } from '../request/request'

/** Something that was said at a moment by somebody. */
export type Said = { at: number; by: Who; words: string }

/** One unit called 被呼单位; it reports 报到 by `due`, or, where the call is off the list, says why it does not come. */
export type Call = {
  unit: string
  due: number
  report: (Said & { who: string }) | null
  excuse: Said | null
}

/** A whistle 吹哨: several units called to one matter. `listed` is the published item, null for a call off the list. */
export type Whistle = { at: number; by: Who; listed: string | null; words: string; calls: Call[] }

/** A joint meeting 会商; it has one lead unit, and minutes once it was held. */
export type Meeting = {
  at: number
  by: Who
  when: number
  /** Address, or the room of a call. */
  place: string
  members: string[]
  lead: string
  minutes: (Said & { decisions: string }) | null
}

/** A share of the work 分工 with a limit of its own. Done with a report, or explained by the lead why it stays open. */
export type Share = {
  unit: string
  what: string
  at: number
  by: Who
  /** The day, YYYY-MM-DD, at whose closing time it is due, or at that of the next working day; left out before this was kept. */
  day?: string
  due: number
  done: Said | null
  explained: Said | null
}

export type JointFields = {
  whistles: Whistle[]
  meetings: Meeting[]
  shares: Share[]
  /** Units called to it, but for those that have excused themselves, or with a share of the work; they see it. */
  called: string[]
}

export type Joint = Request & JointFields
