// The desk's state: which list, which matter, and the way from one to the next.
import { choices as choicesCall, counts as countsCall, queue } from '@shared/dispatch/calls'
import { search } from '@shared/search/calls'
import { useRef, useState } from 'react'
import { useAsk, useRows } from '../ask'
import { keys as pieceKeys } from '../matter/pieces'
import { focusOn } from '../parts/focus'
import { useLive } from '../parts/use-live'
import { useDeskKeys } from './desk-keys'
import type { Choices, DeskRow, Intent } from './desk-row'
import { inputOf, useFilters } from './filters'
import { useGoing } from './going'
import { useTicks, wishOf } from './ticks'
import { useShelf } from './use-matter'

const every = 10_000
const noChoices: Choices = { units: [], items: [], towns: [] }

/** The list that waits, or what was looked for. */
function useList() {
  const [filters, narrow] = useFilters()
  const { words } = filters
  const waiting = useRows(queue, inputOf(filters))
  const found = useRows(search, words ? { words } : null)
  const asked = words ? found : waiting
  const { data } = asked
  // Later pages were read by hand: they are not taken away under the reader.
  useLive(asked.again, every, asked.rows.length <= (data?.rows.length ?? 0))
  const counted = useAsk(countsCall, {})
  useLive(counted.again, every)
  const again = () => {
    counted.again()
    return asked.again()
  }
  return { filters, narrow, ...asked, again, rows: asked.rows as DeskRow[], counts: counted.data ?? undefined }
}

type Whole = {
  shown: string | null
  step: (by: number) => void
  all: () => void
  dispatchTicked: () => unknown
}

/** The keys that are not the open matter's own: search, help, ticks, and what the cards below it take. */
function useWholeKeys({ shown, step, all, dispatchTicked }: Whole, wide: boolean) {
  const [help, setHelp] = useState(false)
  const taken = useRef(new Map<string, () => void>())
  const takeKey = (key: string, act: (() => void) | null) => {
    if (act) taken.current.set(key, act)
    else taken.current.delete(key)
  }
  const others = {
    '/': () => focusOn('desk-search'),
    '?': () => setHelp(true),
    a: all,
    b: dispatchTicked,
    ...Object.fromEntries(pieceKeys.map(([key]) => [key.toLowerCase(), () => taken.current.get(key)?.()])),
  }
  return { help, setHelp, takeKey, takeDeeds: useDeskKeys({ shown, step, others }, wide) }
}

export function useDesk(wide: boolean) {
  const [open, setOpen] = useState<string | null>(null)
  const list = useList()
  const going = useGoing(list.again)
  const rows = list.rows.filter(row => !going.isGone(row))
  const at = rows.findIndex(row => row.id === open)
  // Wide, something is always open: the first of the list.
  const shown = at >= 0 ? open : wide ? (rows[0]?.id ?? null) : open
  const here = Math.max(0, at)
  const shelf = useShelf(rows.slice(here + 1))
  const intents = useRef(new Map<string, Intent>())
  const ticks = useTicks(rows)

  const step = (by: number) => {
    const next = rows[at < 0 && by > 0 && !wide ? 0 : here + by]
    if (next) setOpen(next.id)
    if (here + by >= rows.length - 2) list.more()
  }
  const narrow: typeof list.narrow = part => {
    list.narrow(part)
    setOpen(null)
  }
  /** What was dealt with leaves the list; the next one is open. */
  const passOn = () => setOpen(wide ? ((rows[at + 1] ?? rows[at - 1])?.id ?? null) : null)
  const dispatch: typeof going.go = async (wish, unitName) => {
    passOn()
    await going.go(wish, unitName)
  }
  /** It is no longer this list's: the next one is open, and the list is asked for again. */
  const dealtWith = () => {
    passOn()
    list.again()
  }
  const dispatchTicked = () => {
    ticks.none()
    going.goAll(ticks.chosen.flatMap(wishOf))
  }
  const keys = useWholeKeys(
    { shown, step, all: ticks.all, dispatchTicked: () => ticks.chosen.length > 0 && dispatchTicked() },
    wide,
  )
  const choices = useAsk(choicesCall, {}).data ?? noChoices
  return {
    ...{ ...list, rows, narrow, choices, counts: list.counts },
    ...{ shown, setOpen, step, passOn, shelf, intents: intents.current },
    ...{ dispatch, dispatchTicked, dealtWith, refused: going.refused, ticks, ...keys },
  }
}

export type Desk = ReturnType<typeof useDesk>
