// What the dispatcher is about to do with the open matter.
import { handOut } from '@shared/calls/dispatch'
import type { MatterView } from '@shared/calls/request'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../cloud'
import { useSend } from '../parts/use-send'
import type { useDesk } from './desk'
import { words } from './words'

export type HandOutProps = {
  matter: MatterView
  desk: ReturnType<typeof useDesk>
  wide: boolean
  onChange: (matter: MatterView) => void
}
export type Sheet = 'unit' | 'item' | 'decline' | null

export function useHandOut({ matter, desk, onChange }: HandOutProps) {
  const { units, items } = desk.choices
  const [unit, setUnit] = useState<string | null>(null)
  const [item, setItem] = useState<string | null>(matter.item?.id ?? null)
  const [note, setNote] = useState('')
  const [sheet, setSheet] = useState<Sheet>(null)
  const [none, setNone] = useState(false)
  const { busy, wrong, run } = useSend()
  const unitName = units.find(one => one.id === unit)?.name
  const itemName = items.find(one => one.id === item)?.name

  function chooseUnit(id: string) {
    setUnit(id)
    setNone(false)
    setSheet(null)
  }
  /** An item brings its own unit along, unless one was chosen. */
  function chooseItem(id: string | null) {
    setItem(id)
    setSheet(null)
    const home = items.find(one => one.id === id)?.unit
    if (!unit && home && units.some(one => one.id === home)) setUnit(home)
  }
  function passOn(next: MatterView, said: string) {
    Taro.showToast({ title: said, icon: 'none' })
    onChange(next)
    desk.passOn()
  }
  function send() {
    if (!unit) {
      setNone(true)
      return setSheet('unit')
    }
    const { id, version } = matter
    run(
      () => call(handOut, { id, version, unit, ...(item ? { item } : {}), note }),
      next => passOn(next, words.handed(unitName ?? '')),
    )
  }
  const say = none && !unit ? words.unitFirst : wrong?.say
  return { unit, unitName, itemName, note, setNote, sheet, setSheet, busy, say, chooseUnit, chooseItem, passOn, send }
}
