import { read } from '@shared/catalogue/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../ask'
import { PickSheet } from '../parts/pick-sheet'
import { Row } from '../parts/row'
import { words } from './words'

/** The item that a decision is about, where the matter has none. */
export function ItemRow({ chosen, onChoose }: { chosen: string | null; onChoose: (item: string) => void }) {
  const { data } = useAsk(read, {})
  const [choosing, setChoosing] = useState(false)
  const { items = [], headings = [] } = data && !data.same ? data : {}
  const group = (parent: string) => headings.find(({ code }) => code === parent)?.name ?? ''
  return (
    <View className="card rows after-chips">
      <Row
        id="decide-item"
        title={words.item}
        value={items.find(({ id }) => id === chosen)?.name ?? words.itemNone}
        onPress={() => setChoosing(true)}
      />
      {choosing && (
        <PickSheet
          title={words.item}
          search={words.itemSearch}
          none={words.itemNotFound}
          options={items.map(({ id, name, parent }) => ({ id, name, group: group(parent) }))}
          onChoose={item => {
            onChoose(item)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </View>
  )
}
