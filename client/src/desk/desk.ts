// The desk's state: which list, which matter, and the way from one to the next.
import type { AnswerOf } from '@shared/calls/call'
import { queue } from '@shared/calls/dispatch'
import { useState } from 'react'
import { useRows } from '../ask'
import { useDeskKeys } from './desk-keys'

export type List = 'received' | 'returned' | 'open'
export type Choices = Pick<AnswerOf<typeof queue>, 'units' | 'items'>

export function useDesk(wide: boolean) {
  const [list, setList] = useState<List>('received')
  const [open, setOpen] = useState<string | null>(null)
  const asked = useRows(queue, { list })
  const [latest, setLatest] = useState(asked.data)
  if (asked.data && asked.data !== latest) setLatest(asked.data)
  const { rows } = asked
  const at = rows.findIndex(row => row.id === open)
  // Wide, something is always open: the first that is due.
  const shown = at >= 0 ? open : wide ? (rows[0]?.id ?? null) : open

  const step = (by: number) => {
    const from = Math.max(0, at)
    const next = rows[at < 0 && by > 0 && !wide ? 0 : from + by]
    if (next) setOpen(next.id)
  }
  const choose = (next: List) => {
    setList(next)
    setOpen(null)
  }
  /** What was handed out leaves the list; the next one is open. */
  const passOn = () => {
    const next = rows[at + 1] ?? rows[at - 1]
    setOpen(wide ? (next?.id ?? null) : null)
    asked.again()
  }
  const takeDeeds = useDeskKeys({ shown, step }, wide)
  const choices: Choices = latest ?? { units: [], items: [] }
  return { ...asked, list, choose, shown, setOpen, step, passOn, takeDeeds, choices, counts: latest?.counts }
}
