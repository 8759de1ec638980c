import type { DraftView } from '@shared/catalogue/calls'
import { areas } from '@shared/organisation/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../../ask'
import { departmentsFirst } from '../../matter/departments-first'
import { PickSheet } from '../../parts/pick-sheet'
import { Press } from '../../parts/press'
import { Row } from '../../parts/row'
import { form as words } from '../words'

type Units = DraftView['units']

export const unitName = (units: Units, id: string): string =>
  id === 'town' ? words.byTown : (units.find(unit => unit.id === id)?.name ?? id)

export function UnitSheet({
  units,
  onChoose,
  onClose,
}: {
  units: Units
  onChoose: (id: string) => void
  onClose: () => void
}) {
  const options = [
    { id: 'town', name: words.byTown, group: words.unit },
    ...departmentsFirst(units).map(({ id, name }) => ({ id, name, group: words.unitChoose })),
  ]
  return (
    <PickSheet
      title={words.unitChoose}
      search={words.searchUnit}
      none={words.notFound}
      options={options}
      onChoose={onChoose}
      onClose={onClose}
    />
  )
}

type Exceptions = Record<string, string>
type WhoProps = {
  units: Units
  unit: string
  exceptions: Exceptions
  onUnit: (unit: string) => void
  onExceptions: (exceptions: Exceptions) => void
}

/** Who deals with it, and in which towns somebody else does. */
export function WhoFields({ units, unit, exceptions, onUnit, onExceptions }: WhoProps) {
  const { data } = useAsk(areas, {})
  const [open, setOpen] = useState<'unit' | 'area' | { area: string } | null>(null)
  const towns = data?.rows ?? []
  const townName = (id: string) => towns.find(town => town.id === id)?.name ?? id
  const without = (area: string) => Object.fromEntries(Object.entries(exceptions).filter(([key]) => key !== area))
  const choose = (id: string) => {
    if (open === 'unit') onUnit(id)
    else if (open && open !== 'area') onExceptions({ ...exceptions, [open.area]: id })
    setOpen(null)
  }
  return (
    <View className="card rows">
      <Row
        id="unit"
        title={words.unit}
        value={unit ? unitName(units, unit) : words.unitNone}
        onPress={() => setOpen('unit')}
      />
      {Object.entries(exceptions).map(([area, named]) => (
        <View key={area} className="row">
          <View className="grow">{`${townName(area)}：${unitName(units, named)}`}</View>
          <Press className="link" label={`${townName(area)} ×`} onPress={() => onExceptions(without(area))}>
            ×
          </Press>
        </View>
      ))}
      <Row title={words.exceptions} value={words.addException} onPress={() => setOpen('area')} />
      {open === 'area' && (
        <PickSheet
          title={words.exceptionArea}
          search={words.exceptionArea}
          none={words.notFound}
          options={towns.map(({ id, name }) => ({ id, name, group: words.exceptionArea }))}
          onChoose={area => setOpen({ area })}
          onClose={() => setOpen(null)}
        />
      )}
      {open && open !== 'area' && <UnitSheet units={units} onChoose={choose} onClose={() => setOpen(null)} />}
    </View>
  )
}
