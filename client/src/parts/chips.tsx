import { View } from '@tarojs/components'
import { names } from './names'
import { Press } from './press'
import { spoken } from './spoken'

type ChipsProps<Id extends string> = {
  options: readonly { id: Id; name: string }[]
  chosen: Id
  onChoose: (id: Id) => void
  /** What is chosen, for who does not see it. */
  label?: string
  /** Each shows a list of its own below. */
  tabs?: boolean
}

/** One of a few, side by side. */
export function Chips<Id extends string>({ options, chosen, onChoose, label, tabs }: ChipsProps<Id>) {
  const some = options.some(({ id }) => id === chosen)
  return (
    <View className="chips" {...spoken({ role: tabs ? 'tablist' : 'radiogroup', label })}>
      {options.map(({ id, name }) => (
        <Press
          key={id}
          className={names('chip', id === chosen && 'on')}
          role={tabs ? 'tab' : 'radio'}
          checked={id === chosen}
          rests={some && id !== chosen}
          label={name}
          onPress={() => onChoose(id)}
        >
          {name}
        </Press>
      ))}
    </View>
  )
}
