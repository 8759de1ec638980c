import { tasks } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useRows } from '../ask'
import { go } from '../go'
import type { ListWords } from '../matter/piece'
import { lists as ofPieces } from '../matter/pieces'
import { Chips } from '../parts/chips'
import { decoded } from '../parts/decoded'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { Empty, Failed, Skeleton, Stale } from '../parts/states'
import { usePull } from '../parts/use-pull'
import { thin } from '../parts/when'
import { useWide } from '../parts/wide'
import { OneTask } from './one-task'
import { TaskCard } from './task-card'
import { list as words } from './words'
import './task.scss'

type Counts = { accept: number; answer: number; waiting: number } | undefined

/** The handler's own, those that capabilities bring, and what is done. */
const lists: Readonly<Record<string, ListWords>> = { ...words.lists, ...ofPieces, done: words.done }
const usual = 'accept'

const named = (counts: Counts) =>
  Object.entries(lists).map(([id, { name }]) => {
    const count = counts && id in counts ? counts[id as keyof typeof counts] : 0
    return { id, name: count ? `${name}${thin}${count}` : name }
  })

function useTasks() {
  const { params } = useRouter()
  const [list, setList] = useState(params.list && Object.keys(lists).includes(params.list) ? params.list : usual)
  // From a home of one of several posts: the list as that post has it.
  const post = decoded(params.post ?? '')
  const asked = useRows(tasks, post ? { list, post } : { list })
  const [counts, setCounts] = useState<Counts>()
  const latest = asked.data?.counts
  if (latest && latest !== counts) setCounts(latest)
  usePull(asked.again)
  useReachBottom(asked.more)
  return { ...asked, list, setList, options: named(latest ?? counts) }
}

const signIn = { text: words.signIn, onPress: () => go('person/sign-in') }

type ColumnProps = { tasks: ReturnType<typeof useTasks>; shown: string | null; onPress: (id: string) => void }

function Column({ tasks: { list, setList, options, data, rows, failed, again, ended }, shown, onPress }: ColumnProps) {
  const way = failed?.why === 'not-signed-in' ? signIn : undefined
  const empty = lists[list]?.empty
  return (
    <View className="task-column">
      <View className="filter">
        <Chips tabs options={options} chosen={list} onChoose={setList} />
      </View>
      {data && failed && <Stale refused={failed} />}
      {rows.map(row => (
        <TaskCard key={row.id} row={row} on={row.id === shown} done={list === 'done'} onPress={() => onPress(row.id)} />
      ))}
      {data && !rows.length && empty && <Empty {...empty} />}
      {rows.length > 0 && ended && <View className="ended">{words.bottom}</View>}
      {!data && !failed && <Skeleton rows={4} />}
      {!data && failed && <Failed refused={failed} onAgain={again} way={way} />}
    </View>
  )
}

/** A handler's tasks, those due first; beside the open one where there is room. */
function TaskListPage() {
  const wide = useWide()
  const mine = useTasks()
  const [open, setOpen] = useState<string | null>(null)
  if (!wide)
    return (
      <Screen title={words.title}>
        <Column tasks={mine} shown={null} onPress={id => go('task/matter', { id })} />
      </Screen>
    )
  const shown = open ?? mine.rows[0]?.id ?? null
  return (
    <Screen title={words.title} wide>
      <View className="task-columns">
        <Column tasks={mine} shown={shown} onPress={setOpen} />
        <View className="task-beside">{shown && <OneTask key={shown} id={shown} onDone={mine.again} />}</View>
      </View>
    </Screen>
  )
}

export default guarded(TaskListPage)
