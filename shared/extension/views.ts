/** One asking for a later date, in full. Staff only. */
export type ExtensionView = {
  at: number
  by: string
  reason: string
  consult: { with: string; said: string }
  due: number
  promised: number
  state: 'pending' | 'granted' | 'refused' | 'lapsed'
  decision: { at: number; by: string; reason: string } | null
}

/** The later date that holds now, beside the first: for the reporter too. */
export type Postponed = { promised: number; first: number; reason: string }
