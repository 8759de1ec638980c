// The wire of cases.
import * as v from 'valibot'
import type { MatterView } from '../aspects'
import { call } from '../calls/call'
import { desk } from '../calls/callers'
import { requestId, version, words } from '../calls/fields'
import type { CaseRow } from './views'

/** How many have brought one matter; staff of the unit and dispatchers also see which. */
export const caseOf = call('case.of', 'anyone', v.strictObject({ id: requestId })).answers<{
  size: number
  rows: CaseRow[]
}>()

/** Into the case of another matter; `lead` may itself be joined, then its lead is meant. */
export const join = call(
  'case.join',
  desk,
  v.strictObject({ id: requestId, version, lead: requestId }),
).answers<MatterView>()
/** Out of its case again, with a reason. */
export const part = call(
  'case.part',
  desk,
  v.strictObject({ id: requestId, version, reason: words(500) }),
).answers<MatterView>()
