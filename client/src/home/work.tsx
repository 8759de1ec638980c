import { Text, View } from '@tarojs/components'
import { go } from '../go'
import { Press } from '../parts/press'
import { spaced } from '../parts/when'
import { words } from './words'

type WorkProps = { tasks: { accept: number; answer: number } | null; desk: number | null }

function WorkCard({ title, says, onPress, id }: { title: string; says: string; onPress: () => void; id: string }) {
  return (
    <Press id={id} className="card work" role="link" label={`${title}，${says}`} onPress={onPress}>
      <View className="grow">
        <View className="title">{title}</View>
        <View className="meta">{spaced(says)}</View>
      </View>
      <Text className="arrow">›</Text>
    </Press>
  )
}

/** For staff only: what waits for them, and the way to it. */
export function Work({ tasks, desk }: WorkProps) {
  if (!tasks && desk === null) return null
  const idle = tasks && !tasks.accept && !tasks.answer
  return (
    <View>
      {tasks && (
        <WorkCard
          id="tasks"
          title={words.tasks}
          says={idle ? words.tasksNone : words.tasksWords(tasks.accept, tasks.answer)}
          onPress={() => go('task/list')}
        />
      )}
      {desk !== null && (
        <WorkCard
          id="desk"
          title={words.desk}
          says={desk ? words.deskWords(desk) : words.deskNone}
          onPress={() => go('desk/queue')}
        />
      )}
    </View>
  )
}
