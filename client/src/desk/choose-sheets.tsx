import { departmentsFirst } from '../matter/departments-first'
import { type Option, PickSheet } from '../parts/pick-sheet'
import type { Choices } from './desk-row'
import { words } from './words'

const groups = { department: words.departments, town: words.towns, centre: words.centres }

export function UnitSheet({
  units,
  onChoose,
  onClose,
}: {
  units: Choices['units']
  onChoose: (id: string) => void
  onClose: () => void
}) {
  const options = departmentsFirst(units).map(({ id, name, kind }): Option => ({ id, name, group: groups[kind] }))
  return (
    <PickSheet
      title={words.unitChoose}
      search={words.unitSearch}
      none="没有找到这个单位。"
      options={options}
      onChoose={onChoose}
      onClose={onClose}
    />
  )
}

/** An item brings its limits and its unit; the first line takes it away again. */
export function ItemSheet({
  items,
  onChoose,
  onClose,
}: {
  items: Choices['items']
  onChoose: (id: string | null) => void
  onClose: () => void
}) {
  const none: Option = { id: '', name: words.itemClear, group: '不按事项' }
  const options = [none, ...items.map(({ id, name, group, initials }): Option => ({ id, name, group, initials }))]
  return (
    <PickSheet
      title={words.itemChoose}
      search={words.itemSearch}
      none="没有找到这个事项。"
      options={options}
      onChoose={id => onChoose(id || null)}
      onClose={onClose}
    />
  )
}
