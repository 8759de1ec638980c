// One action on a matter at a time: busy, what was wrong, and what to do with the answer.
import { useRef, useState } from 'react'
import type { Refused, Reply } from '../wire'

export type Doing = {
  busy: boolean
  wrong: Refused | null
  run: <Answer>(work: () => Promise<Reply<Answer>>, then: (answer: Answer) => void) => Promise<void>
}

export function useSend(): Doing {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Refused | null>(null)
  const going = useRef(false)
  const run: Doing['run'] = async (work, then) => {
    if (going.current) return
    going.current = true
    setBusy(true)
    setWrong(null)
    const reply = await work()
    going.current = false
    setBusy(false)
    if (reply.ok) then(reply.data)
    else setWrong(reply)
  }
  return { busy, wrong, run }
}

/** What is wrong with one field, or with the whole when no field is named. */
export const wrongAt = (wrong: Refused | null, field: string) =>
  wrong?.field?.split('.')[0] === field ? wrong.say : null
