import type { UnitView } from '@shared/organisation/views'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { PickSheet } from '../parts/pick-sheet'
import { Press } from '../parts/press'
import { Row } from '../parts/row'
import { departmentsFirst } from './departments-first'
import { words } from './words'

type UnitsProps = {
  id: string
  title: string
  units: UnitView[]
  chosen: string[]
  onChange: (chosen: string[]) => void
}

const groups = { department: words.departments, town: words.towns, centre: words.departments }

const optionsOf = (units: UnitView[]) =>
  departmentsFirst(units).map(({ id, name, kind }) => ({ id, name, group: groups[kind] }))

type OneUnitProps = {
  id: string
  title: string
  units: UnitView[]
  chosen: string
  onChoose: (unit: string) => void
}

/** One unit, by its row. */
export function OneUnit({ id, title, units, chosen, onChoose }: OneUnitProps) {
  const [choosing, setChoosing] = useState(false)
  const name = units.find(each => each.id === chosen)?.name ?? words.unchosen
  return (
    <>
      <Row id={id} title={title} value={name} onPress={() => setChoosing(true)} />
      {choosing && (
        <PickSheet
          title={title}
          search={words.search}
          none={words.none}
          options={optionsOf(units)}
          onChoose={unit => {
            onChoose(unit)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}

/** Several units, one after the other; a tap on a chosen one takes it away again. */
export function Units({ id, title, units, chosen, onChange }: UnitsProps) {
  const [choosing, setChoosing] = useState(false)
  const nameOf = (unit: string) => units.find(each => each.id === unit)?.name ?? ''
  const free = units.filter(unit => !chosen.includes(unit.id))
  return (
    <View className="card rows">
      <Row id={id} title={title} value={chosen.length ? '' : words.unchosen} onPress={() => setChoosing(true)} />
      {chosen.map(unit => (
        <Press key={unit} className="row" onPress={() => onChange(chosen.filter(each => each !== unit))}>
          <Text className="row-title">{nameOf(unit)}</Text>
          <Text className="row-text">{words.dropShort}</Text>
        </Press>
      ))}
      {choosing && (
        <PickSheet
          title={title}
          search={words.search}
          none={words.none}
          options={optionsOf(free)}
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
