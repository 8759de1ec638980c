import type { UnitView } from '@shared/calls/dispatch'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { departmentsFirst } from '../departments-first'
import { PickSheet } from '../pick-sheet'
import { Press } from '../press'
import { Row } from '../row'
import { words } from './words'

type UnitsProps = {
  id: string
  title: string
  units: UnitView[]
  chosen: string[]
  onChange: (chosen: string[]) => void
}

const groups = { department: words.departments, town: words.towns, centre: words.departments }

/** Several units, one after the other; a tap on a chosen one takes it away again. */
export function Units({ id, title, units, chosen, onChange }: UnitsProps) {
  const [choosing, setChoosing] = useState(false)
  const nameOf = (unit: string) => units.find(each => each.id === unit)?.name ?? ''
  const free = departmentsFirst(units.filter(unit => !chosen.includes(unit.id)))
  return (
    <View className="card rows">
      <Row id={id} title={title} value={chosen.length ? '' : words.chosen([])} onPress={() => setChoosing(true)} />
      {chosen.map(unit => (
        <Press
          key={unit}
          className="row"
          label={`去掉${nameOf(unit)}`}
          onPress={() => onChange(chosen.filter(each => each !== unit))}
        >
          {nameOf(unit)} ✕
        </Press>
      ))}
      {choosing && (
        <PickSheet
          title={title}
          search={words.search}
          none={words.none}
          options={free.map(({ id: unit, name, kind }) => ({ id: unit, name, group: groups[kind] }))}
          onChoose={unit => {
            onChange([...chosen, unit])
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </View>
  )
}
