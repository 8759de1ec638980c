// The draft in hand: what it shows, what is open in it, and one way to change it.

import type { InputOf } from '@shared/calls/call'
import { change, type DraftView, draft } from '@shared/catalogue/calls'
import { useState } from 'react'
import { useAsk } from '../../ask'
import { call } from '../../cloud'

export type Open =
  | { what: 'item'; id: string }
  | { what: 'new-item' }
  | { what: 'heading'; code: string }
  | { what: 'new-heading' }
  | { what: 'history' }
  | null

export type Wish = InputOf<typeof change>['wish']

/** @param item opened at once, when a link named it */
export function useEditing(item: string | undefined) {
  const asked = useAsk(draft, {})
  const [open, setOpen] = useState<Open>(item ? { what: 'item', id: item } : null)
  const { data, put, again } = asked

  /** Null when it was saved, else the sentence; what others changed meanwhile is shown, what was written stays. */
  async function save(wish: Wish): Promise<string | null> {
    const reply = await call(change, { version: data?.version ?? 0, wish })
    if (reply.ok) put(reply.data)
    else if (reply.why === 'draft-changed' || reply.why === 'draft-published') await again()
    return reply.ok ? null : reply.say
  }
  return { ...asked, open, setOpen, save }
}

export type Editing = ReturnType<typeof useEditing> & { data: DraftView }
