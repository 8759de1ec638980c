// The wire of what the system could not do by itself.
import { call } from '@shared/calls/call'
import * as v from 'valibot'

/** `subject`: the id of what it is about. */
export type TroubleRow = { id: string; subject: string; say: string; at: number; times: number }

export const troubles = call('organisation.troubles', ['admin'], v.strictObject({})).answers<{ rows: TroubleRow[] }>()
