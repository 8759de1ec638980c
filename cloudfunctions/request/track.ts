import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import type { Ruling } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { requests, seen } from './requests'

/** One matter, as its reporter or the staff who have it may see it. */
export const track = async (
  { id }: WishOf<typeof calls.track>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.track>>> => seen(await requests.get(id), known)
