import { View } from '@tarojs/components'
import { names } from './names'
import { Press } from './press'

type SwitchRowProps = { title: string; words: string; on: boolean; onChange: (on: boolean) => void; id?: string }

/** A choice of yes or no, with what it means beside it. */
export function SwitchRow({ title, words, on, onChange, id }: SwitchRowProps) {
  return (
    <Press
      id={id}
      className="switch-row"
      role="switch"
      checked={on}
      label={`${title}，${words}`}
      onPress={() => onChange(!on)}
    >
      <View className="grow">
        <View className="row-title">{title}</View>
        <View className="meta">{words}</View>
      </View>
      <View className={names('switch', on && 'on')}>
        <View className="switch-knob" />
      </View>
    </Press>
  )
}
