import { View } from '@tarojs/components'
import type { CardProps } from '../matter/piece'
import { words } from './words'

/** For the reporter: the later date with its reason, beside the first one. */
export function Postponed({ matter: { postponed } }: CardProps) {
  if (!postponed) return null
  return (
    <View className="card">
      <View className="title">{words.extended(postponed.promised)}</View>
      <View className="meta">{words.first(postponed.first)}</View>
      <View className="prose">{postponed.reason}</View>
    </View>
  )
}
