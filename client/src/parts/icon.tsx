import { View } from '@tarojs/components'
import { names } from './names'

/** A drawing beside a word; a screen reader hears the word alone. `name` is one that the room's style sheet asks for by `@icons`. */
export const Icon = ({ name, large }: { name: string; large?: boolean }) => (
  <View className={names('i', `i-${name}`, large && 'large')} />
)
