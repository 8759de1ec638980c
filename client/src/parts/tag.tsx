import { View } from '@tarojs/components'
import { names } from './names'

export type Tone = 'accent' | 'red' | 'orange' | 'grey'

export const Tag = ({ text, tone = 'accent' }: { text: string; tone?: Tone }) => (
  <View className={names('tag', tone)}>{text}</View>
)
