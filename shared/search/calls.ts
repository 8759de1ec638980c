import * as v from 'valibot'
import type { MatterRow } from '../aspects'
import { call } from '../calls/call'
import { after, words } from '../calls/fields'

/** Over everything the caller may see: words, a tracking code, or for a dispatcher the reporter's phone number. */
export const search = call('search.search', 'anyone', v.strictObject({ words: words(60), after })).answers<{
  rows: MatterRow[]
  after: string | null
}>()
