// What the dispatcher is about to do with the open matter: the suggestion, until something else is chosen.
import type { MatterView } from '@shared/aspects'
import { useState } from 'react'
import type { Desk } from './desk'
import type { Intent } from './desk-row'
import { worthTaking } from './ticks'
import { words } from './words'

export type DispatchProps = { matter: MatterView; desk: Desk; wide: boolean }
export type Sheet = 'unit' | 'item' | 'decline' | null

function intended({ suggestion, item }: MatterView): Intent {
  const [top] = suggestion?.ranked ?? []
  const first = top && top.certainty >= worthTaking ? top : null
  return { unit: first?.unit ?? null, item: item?.id ?? first?.item ?? null, note: '' }
}

export function useDispatch({ matter, desk }: DispatchProps) {
  const { units, items } = desk.choices
  const { id, version } = matter
  const [intent, setIntent] = useState<Intent>(() => desk.intents.get(id) ?? intended(matter))
  const [sheet, setSheet] = useState<Sheet>(null)
  const [none, setNone] = useState(false)
  const { unit, item, note } = intent
  const unitName = units.find(one => one.id === unit)?.name
  const itemName = items.find(one => one.id === item)?.name

  function intend(part: Partial<Intent>) {
    const next = { ...intent, ...part }
    desk.intents.set(id, next)
    setIntent(next)
  }
  function chooseUnit(chosen: string) {
    intend({ unit: chosen })
    setNone(false)
    setSheet(null)
  }
  /** An item brings its own unit along, unless one was chosen. */
  function chooseItem(chosen: string | null) {
    const home = items.find(one => one.id === chosen)?.unit
    const brings = !unit && units.some(one => one.id === home)
    intend({ item: chosen, ...(brings && home ? { unit: home } : {}) })
    setSheet(null)
  }
  function send() {
    if (!unit) {
      setNone(true)
      return setSheet('unit')
    }
    desk.dispatch({ id, version, unit, ...(item ? { item } : {}), note }, unitName ?? '')
  }
  const say = none && !unit ? words.unitFirst : desk.refused[id]
  return { intent, intend, unitName, itemName, sheet, setSheet, say, chooseUnit, chooseItem, send }
}
