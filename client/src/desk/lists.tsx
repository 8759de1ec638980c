import { Text, View } from '@tarojs/components'
import { go } from '../go'
import { Chips } from '../parts/chips'
import { names } from '../parts/names'
import { Press } from '../parts/press'
import { spoken } from '../parts/spoken'
import { thin } from '../parts/when'
import type { List } from './filters'
import { words as hot } from './hot-words'
import { words } from './words'

type Counts = { unheard: number; received: number; returned: number; supervised: number }
type ListsProps = { chosen: List; counts?: Counts; wide: boolean; onChoose: (list: List) => void }

/** Always there; the others are opened from the first screen, and stand there as long as they are open. */
const usual: readonly List[] = ['received', 'returned', 'supervised', 'open']
const idsWith = (chosen: List): readonly List[] => (usual.includes(chosen) ? usual : [chosen, ...usual])
const countOf = (id: List, counts: Counts | undefined) =>
  id === 'received' || id === 'returned' || id === 'supervised' ? (counts?.[id] ?? 0) : 0

/** The lists, as a column of the desk or as chips on a phone. */
export function Lists({ chosen, counts, wide, onChoose }: ListsProps) {
  const ids = idsWith(chosen)
  if (!wide) {
    const options = ids.map(id => ({
      id,
      name: [words.lists[id], countOf(id, counts) || ''].filter(Boolean).join(thin),
    }))
    return (
      <View className="filter">
        <Chips tabs options={options} chosen={chosen} onChoose={onChoose} />
        <Press id="hot" className="link" role="link" onPress={() => go('desk/hot')}>
          {hot.title}
        </Press>
      </View>
    )
  }
  return (
    <View {...spoken({ role: 'tablist', label: words.title })}>
      {ids.map(id => (
        <Press
          key={id}
          className={names('desk-item', id === chosen && 'on')}
          role="tab"
          checked={id === chosen}
          rests={id !== chosen}
          onPress={() => onChoose(id)}
        >
          <Text>{words.lists[id]}</Text>
          <Text>{countOf(id, counts) || ''}</Text>
        </Press>
      ))}
    </View>
  )
}
