import { Text } from '@tarojs/components'
import { chooseElder, elder } from '../settings'
import { Icon } from './icon'
import { Press } from './press'
import { useStore } from './store'

/** 大字版, one tap away; and one tap back. */
export function Large({ id, className }: { id: string; className: string }) {
  const on = useStore(elder)
  return (
    <Press id={id} className={className} role="switch" checked={on} onPress={() => chooseElder(!on)}>
      <Icon name="text-size" />
      <Text>{on ? '标准字' : '大字版'}</Text>
    </Press>
  )
}
