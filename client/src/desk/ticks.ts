// Rows ticked to be dispatched together, each to the unit that is suggested for it.
import { useState } from 'react'
import type { DeskRow } from './desk-row'

/** From here on a suggestion is taken up by itself where nothing else was chosen; below it is only shown. */
export const worthTaking = 0.2

/** Only what has a unit suggested, and not by a mere guess, can go with others. */
export const canGo = ({ suggestion, version }: DeskRow) =>
  Boolean(version && suggestion?.unit && suggestion.certainty >= worthTaking)

/** To the unit and under the item that are suggested. */
export const wishOf = ({ id, version, suggestion }: DeskRow) =>
  version && suggestion?.unit ? [{ id, version, unit: suggestion.unit, item: suggestion.item }] : []

export function useTicks(rows: readonly DeskRow[]) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const able = rows.filter(canGo)
  const chosen = able.filter(({ id }) => ticked.includes(id))
  const tick = (id: string) =>
    setTicked(before => (before.includes(id) ? before.filter(one => one !== id) : [...before, id]))
  const all = () => setTicked(chosen.length === able.length ? [] : able.map(({ id }) => id))
  return {
    chosen,
    able: able.length,
    isTicked: (id: string) => chosen.some(row => row.id === id),
    tick,
    all,
    none: () => setTicked([]),
  }
}
