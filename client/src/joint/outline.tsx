import { View } from '@tarojs/components'
import type { CardProps } from '../matter/piece'
import { words } from './words'

/** For the reporter: who helps, whether they meet, and how much of it is done. */
export function Outline({ matter: { outline } }: CardProps) {
  if (!outline) return null
  const { by, called, reported, meeting, shares } = outline
  return (
    <View className="card">
      {by && <View className="prose">{words.helped(by, called.length, reported)}</View>}
      {by && <View className="meta">{called.join('、')}</View>}
      {meeting && <View className="prose">{words.meeting(meeting.when, meeting.lead, meeting.held)}</View>}
      {shares && <View className="meta">{words.sharesSay(shares.all, shares.done)}</View>}
    </View>
  )
}
