// What several units do together on one matter: extensions agreed, calls by whistle, joint meetings, sub-tasks, boundary decisions.
// All of it lives in the request's own document; moments are epoch milliseconds, units are ids.

/** Who did it, by name, for whom. */
export type Who = { person: string | null; name: string; unit: string | null }

/** Something that was said at a moment by somebody. */
export type Said = { at: number; by: Who; words: string }

/** A later date for the answer 延期, with the consult 会诊 behind it; `decision` is null while it waits for its approver. */
export type Extension = {
  round: number
  unit: string
  at: number
  by: Who
  reason: string
  consult: { with: string; said: string }
  /** The limit as it stood when this was asked for. */
  due: number
  /** The date that is promised to the reporter: closing time of a working day. */
  promised: number
  /** `unit:post` of whoever may approve it. */
  approver: string
  decision: { at: number; by: Who; granted: boolean; reason: string } | null
}

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

/** A part of the work 分工 with a limit of its own. Done with a report, or explained by the lead why it stays open. */
export type SubTask = {
  unit: string
  what: string
  at: number
  by: Who
  due: number
  done: Said | null
  explained: Said | null
}

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
