import type { AnswerOf } from '@shared/calls/call'
import type { home } from '@shared/request/calls'
import { Text, View } from '@tarojs/components'
import { go } from '../go'
import { Press } from '../parts/press'
import { spaced } from '../parts/when'
import { words } from './words'

type Waits = Pick<AnswerOf<typeof home>, 'tasks' | 'desk' | 'called' | 'approve' | 'supervised'>
type Door = { id: string; title: string; says: string; onPress: () => void }

function WorkCard({ title, says, onPress, id }: Door) {
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

/** The door to the list that has something, and to the handler's or leader's own even when it is empty. */
function doorsOf({ tasks, desk, called, approve, supervised }: Waits): Door[] {
  const idle = tasks && !tasks.accept && !tasks.answer
  const doors: (Door | false | null)[] = [
    tasks && {
      id: 'tasks',
      title: words.tasks,
      says: idle ? words.tasksNone : words.tasksWords(tasks.accept, tasks.answer),
      onPress: () => go('task/list'),
    },
    Boolean(called) && {
      id: 'called',
      title: words.called,
      says: words.calledWords(called ?? 0),
      onPress: () => go('task/list', { list: 'called' }),
    },
    (Boolean(approve) || (approve === 0 && !tasks)) && {
      id: 'approve',
      title: words.approve,
      says: approve ? words.approveWords(approve) : words.approveNone,
      onPress: () => go('task/list', { list: 'approve' }),
    },
    typeof desk === 'number' && {
      id: 'desk',
      title: words.desk,
      says: desk ? words.deskWords(desk) : words.deskNone,
      onPress: () => go('desk/queue'),
    },
    typeof supervised === 'number' && {
      id: 'supervised',
      title: words.supervised,
      says: supervised ? words.supervisedWords(supervised) : words.supervisedNone,
      onPress: () => go('desk/queue', { list: 'supervised' }),
    },
  ]
  return doors.filter(door => Boolean(door)) as Door[]
}

/** For staff only: what waits for them, and the way to it. */
export function Work({ waits }: { waits: Waits }) {
  const doors = doorsOf(waits)
  if (!doors.length) return null
  return (
    <View>
      {doors.map(door => (
        <WorkCard key={door.id} {...door} />
      ))}
    </View>
  )
}
