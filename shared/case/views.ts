import type { State } from '../request/request'

/** It is dealt with together with others: as one that was joined, with its lead for the staff, or as their lead. */
export type CaseView = { joined: boolean; lead: string | null }

/** A matter of a case, for staff. */
export type CaseRow = { id: string; title: string; place: string; state: State; at: number; due: number | null }
