import { View } from '@tarojs/components'
import { useState } from 'react'
import { kinds } from '../matter/row/words'
import { Button } from '../parts/button'
import { Chips } from '../parts/chips'
import { PickSheet } from '../parts/pick-sheet'
import { Row } from '../parts/row'
import { Sheet } from '../parts/sheet'
import { SwitchRow } from '../parts/switch-row'
import { UnitSheet } from './choose-sheets'
import type { Desk } from './desk'
import { type Filters, usual } from './filters'
import { words } from './words'

const anyKind = [{ id: '', name: words.any }, ...kinds] as { id: Filters['kind']; name: string }[]
const anyColour = [
  { id: '', name: words.any },
  ...(['red', 'orange', 'yellow', 'blue'] as const).map(id => ({ id, name: words.colours[id] })),
] as { id: Filters['colour']; name: string }[]

type FilterProps = { desk: Desk; onClose: () => void }

function Pickers({ desk, picking, onDone }: { desk: Desk; picking: 'town' | 'unit' | null; onDone: () => void }) {
  const { choices, narrow } = desk
  const take = (part: Partial<Filters>) => {
    narrow(part)
    onDone()
  }
  if (picking === 'unit') return <UnitSheet units={choices.units} onChoose={unit => take({ unit })} onClose={onDone} />
  if (picking !== 'town') return null
  const options = choices.towns.map(({ id, name }) => ({ id, name, group: words.towns }))
  return (
    <PickSheet
      title={words.town}
      search={words.townSearch}
      none={words.townNone}
      options={options}
      onChoose={town => take({ town })}
      onClose={onDone}
    />
  )
}

/** Narrows the list. It stands in the page's address, so that it can be kept and sent on. */
export function FilterSheet({ desk, onClose }: FilterProps) {
  const [picking, setPicking] = useState<'town' | 'unit' | null>(null)
  const { filters, narrow, choices } = desk
  const nameOf = (rows: { id: string; name: string }[], id: string) => rows.find(row => row.id === id)?.name
  const { town, unit, kind, colour, urgent } = usual
  const clear = (
    <Button look="soft" text={words.filterClear} onPress={() => narrow({ town, unit, kind, colour, urgent })} />
  )
  return (
    <Sheet title={words.filter} onClose={onClose} foot={clear}>
      <View className="label">{words.kind}</View>
      <Chips options={anyKind} chosen={filters.kind} onChoose={one => narrow({ kind: one })} />
      <View className="label">{words.level}</View>
      <Chips options={anyColour} chosen={filters.colour} onChoose={one => narrow({ colour: one })} />
      <View className="gap" />
      <View className="card rows">
        <Row
          id="filter-town"
          title={words.town}
          value={nameOf(choices.towns, filters.town) ?? words.any}
          onPress={() => setPicking('town')}
        />
        <Row
          id="filter-unit"
          title={words.unitFilter}
          value={nameOf(choices.units, filters.unit) ?? words.any}
          onPress={() => setPicking('unit')}
        />
      </View>
      <SwitchRow
        id="filter-urgent"
        title={words.urgentOnly}
        words={words.urgentWords}
        on={filters.urgent}
        onChange={one => narrow({ urgent: one })}
      />
      <View className="meta">{words.filterKept}</View>
      <Pickers desk={desk} picking={picking} onDone={() => setPicking(null)} />
    </Sheet>
  )
}
