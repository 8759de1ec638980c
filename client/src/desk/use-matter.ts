// The open matter, and the next ones before they are asked for: passing on must not wait for the network.
import type { MatterView } from '@shared/aspects'
import { track } from '@shared/request/calls'
import { useEffect, useRef } from 'react'
import { useAsk } from '../ask'
import { call } from '../cloud'

const ahead = 2
const most = 30

/** Keeps the last few matters; a stale one is put right as soon as it is open, and the cloud refuses a deed on it. */
export function useShelf(next: readonly { id: string }[]) {
  const shelf = useRef(new Map<string, MatterView>())
  const ids = next
    .slice(0, ahead)
    .map(({ id }) => id)
    .join()
  useEffect(() => {
    for (const id of ids.split(',').filter(Boolean)) {
      if (shelf.current.has(id)) continue
      call(track, { id }).then(reply => {
        if (reply.ok) lay(shelf.current, reply.data)
      })
    }
  }, [ids])
  return shelf.current
}

export type Shelf = ReturnType<typeof useShelf>

function lay(shelf: Shelf, matter: MatterView) {
  shelf.set(matter.id, matter)
  const [oldest] = shelf.keys()
  if (shelf.size > most && oldest) shelf.delete(oldest)
}

export function useMatter(id: string, shelf: Shelf) {
  const asked = useAsk(track, { id })
  const { data } = asked
  useEffect(() => {
    if (data) lay(shelf, data)
  }, [data, shelf])
  return { ...asked, data: data ?? shelf.get(id) ?? null }
}
