// Filters that a dispatcher kept under a name, on this device; the address carries them to others.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../parts/button'
import { TextField } from '../parts/field'
import { useKept } from '../parts/kept'
import { Press } from '../parts/press'
import { Sheet } from '../parts/sheet'
import type { Desk } from './desk'
import { addressOf, filtersIn, narrowing } from './filters'
import { words } from './words'

type Kept = { name: string; address: Record<string, string> }

const most = 8

function NameSheet({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const [name, setName] = useState('')
  const save = <Button id="keep-filter-save" text={words.keepSave} onPress={() => name.trim() && onName(name.trim())} />
  return (
    <Sheet title={words.keep} onClose={onClose} foot={save}>
      <TextField
        id="keep-filter-name"
        label={words.keepName}
        hint={words.keepHint}
        most={12}
        value={name}
        onChange={setName}
      />
    </Sheet>
  )
}

export function KeptFilters({ desk }: { desk: Desk }) {
  const [kept, keep] = useKept<Kept[]>('desk-filters', [])
  const [naming, setNaming] = useState(false)
  const { filters, narrow } = desk
  const some = narrowing(filters) > 0 || filters.order !== 'due'
  const add = (name: string) => {
    keep([{ name, address: addressOf(filters) }, ...kept.filter(one => one.name !== name)].slice(0, most))
    setNaming(false)
  }
  return (
    <View className="kept-filters">
      {kept.map(({ name, address }) => (
        <View key={name} className="desk-item">
          <Press className="grow" onPress={() => narrow(filtersIn(address))}>
            <Text>{name}</Text>
          </Press>
          <Press label={words.keepDrop(name)} onPress={() => keep(kept.filter(one => one.name !== name))}>
            <Text>×</Text>
          </Press>
        </View>
      ))}
      {some && kept.length < most && (
        <Press id="keep-filter" className="desk-item" onPress={() => setNaming(true)}>
          <Text>{words.keepThis}</Text>
        </Press>
      )}
      {naming && <NameSheet onName={add} onClose={() => setNaming(false)} />}
    </View>
  )
}
