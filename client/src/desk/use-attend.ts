// Who else has the open matter before them.
import { attend } from '@shared/dispatch/calls'
import { useEffect, useState } from 'react'
import { call } from '../cloud'
import { useLive } from '../parts/use-live'

/** Milliseconds: who only passes by is not there. */
const settled = 800
const every = 20_000

export function useAttend(id: string): string[] {
  const [seen, setSeen] = useState<{ id: string; others: string[] }>({ id, others: [] })
  const say = async () => {
    const reply = await call(attend, { id })
    if (reply.ok) setSeen({ id, others: reply.data.others })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: said anew for each matter, not for each drawing
  useEffect(() => {
    const timer = setTimeout(say, settled)
    return () => clearTimeout(timer)
  }, [id])
  useLive(say, every)
  return seen.id === id ? seen.others : []
}
