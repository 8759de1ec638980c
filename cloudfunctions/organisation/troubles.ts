import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/organisation/calls'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { troubles as kept } from '../kit/trouble'

export const mostShown = 100

/** What could not be done by itself: for the administrator, without a word of what anybody wrote. */
export async function troubles(_: WishOf<typeof calls.troubles>): Promise<Ruling<AnswerOf<typeof calls.troubles>>> {
  const found = await kept.find({ at: database().command.gt(0) }, { sort: [['at', 'desc']], limit: mostShown })
  return allow({
    rows: found.map(({ _id, say, at, times }) => ({ id: _id, request: requestIn(_id), say, at, times })),
  })
}

const requestIn = (subject: string): string | null => /^requests:(.+)$/.exec(subject)?.[1] ?? null
