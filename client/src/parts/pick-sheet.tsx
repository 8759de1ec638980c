import { View } from '@tarojs/components'
import { useState } from 'react'
import { Row } from './row'
import { SearchBox } from './search-box'
import { Sheet } from './sheet'

export type Option = { id: string; name: string; group: string; value?: string; initials?: string }

type PickSheetProps = {
  title: string
  search: string
  none: string
  options: Option[]
  onChoose: (id: string) => void
  onClose: () => void
}

/** One of many, by group, with a box to search in; Enter takes the first found. */
export function PickSheet({ title, search, none, options, onChoose, onClose }: PickSheetProps) {
  const [sought, setSought] = useState('')
  const said = sought.trim()
  const found = options.filter(
    ({ name, group, value, initials }) =>
      `${name}${group}${value ?? ''}`.includes(said) || Boolean(initials?.includes(said.toLowerCase())),
  )
  const groups = [...new Set(found.map(option => option.group))]
  const first = () => found[0] && sought.trim() && onChoose(found[0].id)
  return (
    <Sheet title={title} onClose={onClose}>
      <SearchBox
        id="search"
        hint={search}
        value={sought}
        focus={process.env.TARO_ENV === 'h5'}
        onChange={setSought}
        onEnter={first}
      />
      {groups.map(group => (
        <View key={group}>
          <View className="label">{group}</View>
          <View className="card rows">
            {found
              .filter(option => option.group === group)
              .map(option => (
                <Row key={option.id} title={option.name} value={option.value} onPress={() => onChoose(option.id)} />
              ))}
          </View>
        </View>
      ))}
      {!found.length && <View className="meta">{none}</View>}
    </Sheet>
  )
}
