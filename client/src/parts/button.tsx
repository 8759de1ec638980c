import { Text } from '@tarojs/components'
import { Keycap } from './keycap'
import { names } from './names'
import { Press } from './press'

export type ButtonProps = {
  text: string
  onPress: () => void
  id?: string
  look?: 'main' | 'soft' | 'plain' | 'danger'
  busy?: boolean
  disabled?: boolean
  /** The key that does the same, shown on the button. */
  hotkey?: string
  small?: boolean
}

export function Button({ text, onPress, id, look = 'main', busy, disabled, hotkey, small }: ButtonProps) {
  return (
    <Press
      id={id}
      className={names('btn', look, small && 'small', busy && 'busy')}
      onPress={onPress}
      label={text}
      disabled={disabled || busy}
    >
      <Text>{busy ? '请稍候…' : text}</Text>
      {hotkey && <Keycap of={hotkey} />}
    </Press>
  )
}
