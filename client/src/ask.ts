// Asks a call for a screen: loading, failed and ready, and again when the page comes back.
import type { AnswerOf, Call, InputOf } from '@shared/calls/call'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { GenericSchema } from 'valibot'
import { call } from './cloud'
import { online } from './online'
import type { Refused } from './wire'

export type Asked<Answer> = {
  data: Answer | null
  /** Why the last asking failed; data of an earlier one may still stand. */
  failed: Refused | null
  again: () => Promise<void>
  put: (data: Answer) => void
}

type Seen<Answer> = { key: string; data: Answer | null; failed: Refused | null }

/**
 * @param input null: nothing to ask yet
 * @param told hears the answer just before it is drawn, so that what it sets elsewhere is drawn with it
 */
export function useAsk<Schema extends GenericSchema, Answer>(
  definition: Call<Schema, Answer>,
  input: InputOf<Call<Schema, Answer>> | null,
  told?: (answer: Answer) => void,
): Asked<Answer> {
  const key = JSON.stringify(input)
  const [seen, setSeen] = useState<Seen<Answer>>({ key, data: null, failed: null })
  const wanted = useRef(key)
  wanted.current = key
  const asked = useRef(0)
  const hears = useRef(told)
  hears.current = told

  const again = useCallback(async () => {
    if (key === 'null') return
    asked.current = Date.now()
    const reply = await call(definition, JSON.parse(key))
    if (wanted.current !== key) return
    if (reply.ok) hears.current?.(reply.data)
    setSeen(before => ({
      key,
      data: reply.ok ? reply.data : before.key === key ? before.data : null,
      failed: reply.ok ? null : reply,
    }))
  }, [definition, key])

  useEffect(() => {
    again()
  }, [again])
  useDidShow(() => {
    if (asked.current && Date.now() - asked.current > 1500) again()
  })

  const lost = seen.failed?.why === 'offline'
  useEffect(() => {
    if (!lost) return
    return online.watch(() => {
      if (online.get()) again()
    })
  }, [lost, again])

  const put = useCallback((data: Answer) => setSeen({ key, data, failed: null }), [key])
  const stale = seen.key !== key
  return { data: stale ? null : seen.data, failed: stale ? null : seen.failed, again, put }
}

type Page = { rows: unknown[]; after: string | null }
export type Rows<Answer extends Page> = Asked<Answer> & { rows: Answer['rows']; more: () => void; ended: boolean }

/** A list by pages of 20: the first by `useAsk`, the next ones when the bottom is reached. */
export function useRows<Schema extends GenericSchema, Answer extends Page>(
  definition: Call<Schema, Answer>,
  input: InputOf<Call<Schema, Answer>> | null,
): Rows<Answer> {
  const first = useAsk(definition, input)
  const [later, setLater] = useState<{ of: Answer | null; rows: unknown[]; after: string | null }>({
    of: null,
    rows: [],
    after: null,
  })
  const going = useRef(false)
  const mine = later.of === first.data
  const after = mine ? later.after : (first.data?.after ?? null)

  async function more() {
    if (!after || going.current) return
    going.current = true
    const reply = await call(definition, { ...(input as object), after } as InputOf<Call<Schema, Answer>>)
    going.current = false
    if (!reply.ok) return
    const before = mine ? later.rows : []
    setLater({ of: first.data, rows: [...before, ...reply.data.rows], after: reply.data.after })
  }

  const rows = [...(first.data?.rows ?? []), ...(mine ? later.rows : [])] as Answer['rows']
  return { ...first, rows, more, ended: Boolean(first.data) && !after }
}

export type { AnswerOf }
