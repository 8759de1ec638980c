import type { TogetherView } from '@shared/joint/views'
import { View } from '@tarojs/components'
import { words } from './words'

/** For the reporter: a later date with its reason beside the first one, and who helps. */
export function Together({ together }: { together: TogetherView }) {
  const { by, called, reported, meeting, parts, extension } = together
  return (
    <View className="card">
      {extension && (
        <View>
          <View className="title">{words.extended(extension.promised)}</View>
          <View className="meta">{words.first(extension.first)}</View>
          <View className="prose">{extension.reason}</View>
        </View>
      )}
      {by && <View className="prose">{words.together(by, called.length, reported)}</View>}
      {by && <View className="meta">{called.join('、')}</View>}
      {meeting && <View className="prose">{words.meeting(meeting.when, meeting.lead, meeting.held)}</View>}
      {parts && <View className="meta">{words.parts(parts.all, parts.done)}</View>}
    </View>
  )
}
