import { View } from '@tarojs/components'
import { names } from './names'
import { Press } from './press'

type ChipsProps<Id extends string> = {
  options: readonly { id: Id; name: string }[]
  chosen: Id
  onChoose: (id: Id) => void
}

/** One of a few, side by side. */
export function Chips<Id extends string>({ options, chosen, onChoose }: ChipsProps<Id>) {
  return (
    <View className="chips">
      {options.map(({ id, name }) => (
        <Press
          key={id}
          className={names('chip', id === chosen && 'on')}
          role="radio"
          checked={id === chosen}
          label={name}
          onPress={() => onChoose(id)}
        >
          {name}
        </Press>
      ))}
    </View>
  )
}
