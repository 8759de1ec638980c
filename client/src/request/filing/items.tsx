import type { Kind } from '@shared/catalogue/limit'
import { sought } from '@shared/catalogue/sought'
import type { ItemView } from '@shared/request/calls'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { go } from '../../go'
import { names } from '../../parts/names'
import { Press } from '../../parts/press'
import { Row } from '../../parts/row'
import { SearchBox } from '../../parts/search-box'
import { Sheet } from '../../parts/sheet'
import { spoken } from '../../parts/spoken'
import { filing } from '../words'

type ItemsProps = { items: ItemView[]; kind: Kind; chosen: string | null; onChoose: (item: string | null) => void }

const shownAtMost = 7

/** Common ones first; the chosen one always stands among them. */
function shortList(items: ItemView[], chosen: string | null) {
  const common = items.filter(item => item.common)
  const list = (common.length ? common : items).slice(0, shownAtMost)
  const own = items.find(item => item.id === chosen)
  return own && !list.includes(own) ? [own, ...list.slice(0, shownAtMost - 1)] : list
}

type TickProps = { item: ItemView; on: boolean; rests: boolean; onPress: () => void }

function Tick({ item, on, rests, onPress }: TickProps) {
  return (
    <Press
      className={names('item', on && 'on')}
      role="radio"
      checked={on}
      rests={rests}
      label={item.name}
      onPress={onPress}
    >
      <Text className="grow">{item.name}</Text>
      {on && <Text>✓</Text>}
    </Press>
  )
}

const soughtAmong = (items: ItemView[], text: string) => {
  const named = sought(items, text)
  return [...named, ...items.filter(item => !named.includes(item) && `${item.group}${item.unit}`.includes(text.trim()))]
}

/** All items by group, with a box to search in. */
function AllItems({
  items,
  onChoose,
  onClose,
}: {
  items: ItemView[]
  onChoose: (id: string) => void
  onClose: () => void
}) {
  const [wanted, setWanted] = useState('')
  const found = soughtAmong(items, wanted)
  const groups = [...new Set(found.map(item => item.group))]
  return (
    <Sheet title={filing.allItems} onClose={onClose}>
      <SearchBox id="item-search" hint={filing.search} value={wanted} onChange={setWanted} />
      {groups.map(group => (
        <View key={group}>
          <View className="label">{group}</View>
          <View className="card rows">
            {found
              .filter(item => item.group === group)
              .map(item => (
                <Row key={item.id} title={item.name} value={item.unit} onPress={() => onChoose(item.id)} />
              ))}
          </View>
        </View>
      ))}
      {!found.length && <View className="meta">{filing.searchNone}</View>}
      <Press className="link" role="link" onPress={() => go('catalogue/index')}>
        {filing.catalogue}
      </Press>
    </Sheet>
  )
}

/** What it is about: ticked, not typed. */
export function Items({ items, kind, chosen, onChoose }: ItemsProps) {
  const [all, setAll] = useState(false)
  const fitting = items.filter(item => item.kinds.includes(kind))
  const guide = items.find(item => item.id === chosen)?.guide
  const choose = (id: string) => {
    onChoose(id)
    setAll(false)
  }
  if (!fitting.length) return <View className="meta">{filing.itemsEmpty}</View>
  return (
    <View>
      <View className="items" {...spoken({ role: 'radiogroup', label: filing.items })}>
        {shortList(fitting, chosen).map(item => (
          <Tick
            key={item.id}
            item={item}
            on={item.id === chosen}
            rests={chosen !== null && item.id !== chosen}
            onPress={() => onChoose(item.id === chosen ? null : item.id)}
          />
        ))}
        <Press id="all-items" className="item" onPress={() => setAll(true)}>
          {filing.otherItems}
        </Press>
      </View>
      {guide && <View className="guide">{guide}</View>}
      {all && <AllItems items={fitting} onChoose={choose} onClose={() => setAll(false)} />}
    </View>
  )
}
