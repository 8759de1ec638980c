// What units do together, as it stands in the view of a matter.

export type CallView = {
  unit: string
  due: number
  state: 'awaited' | 'late' | 'reported' | 'excused'
  /** Who comes, or why nobody does. */
  words: string
  at: number | null
}

export type WhistleView = { at: number; by: string; name: string; listed: boolean; words: string; calls: CallView[] }

export type MeetingView = {
  at: number
  by: string
  when: number
  place: string
  members: string[]
  lead: { id: string; name: string }
  minutes: { at: number; by: string; words: string; decisions: string } | null
}

export type ShareView = {
  /** Its place in the matter's list, by which it is named. */
  place: number
  unit: string
  what: string
  due: number
  state: 'open' | 'late' | 'done' | 'explained'
  words: string
  /** The caller's own unit has it. */
  mine: boolean
}

/** For staff: all of it. */
export type JointView = {
  whistles: WhistleView[]
  meetings: MeetingView[]
  shares: ShareView[]
  /** What the caller's own unit is called to and has not answered; off the list it may say no. */
  awaited: { name: string; due: number; listed: boolean } | null
}

/** For the reporter, in plain words: that others help. */
export type JointOutline = {
  /** Who called, and which units; empty when nobody was called. */
  by: 'town' | 'centre' | null
  called: string[]
  reported: number
  meeting: { when: number; lead: string; held: boolean } | null
  shares: { all: number; done: number } | null
}

/** What is wanted of a called unit next. */
export type WantedView = { what: 'report' | 'meeting' | 'share'; due: number; late: boolean }
