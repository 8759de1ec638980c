import { View } from '@tarojs/components'
import { names } from './names'
import { Press } from './press'
import { Wrong } from './states'

type TickProps = {
  id: string
  text: string
  on: boolean
  onChange: (on: boolean) => void
  more?: { text: string; onPress: () => void }
  wrong?: string | null
}

/** A box to tick, and where to read what is agreed to. */
export function Tick({ id, text, on, onChange, more, wrong }: TickProps) {
  return (
    <View>
      <View className="tick">
        <Press id={id} className="tick-main" role="checkbox" checked={on} label={text} onPress={() => onChange(!on)}>
          <View className={names('tick-box', on && 'on')}>{on ? '✓' : ''}</View>
          <View className="grow">{text}</View>
        </Press>
        {more && (
          <Press className="link" role="link" onPress={more.onPress}>
            {more.text}
          </Press>
        )}
      </View>
      <Wrong say={wrong} />
    </View>
  )
}
