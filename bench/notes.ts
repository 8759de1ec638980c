// The documents that the local cloud is measured with: a quarter of a kilobyte, each with an owner and a time.
import type { Collections } from '../localcloud/database/database'

export const notes: Collections = {
  notes: [
    {
      name: 'owner',
      fields: [
        ['owner', 1],
        ['at', -1],
      ],
    },
  ],
}

export type Note = { _id: string; owner: string; at: number; count: number; text: string }

/** As many as there are before anything is measured; owners have twenty each. */
export const stored = 10_000
export const owners = stored / 20

export const idOf = (n: number): string => `note-${String(n).padStart(8, '0')}`

export const noteOf = (n: number): Note => ({
  _id: idOf(n),
  owner: `owner-${n % owners}`,
  at: 1_795_000_000_000 + n,
  count: 0,
  text: '东门外的路灯坏了三天，晚上看不清路。'.repeat(3),
})
