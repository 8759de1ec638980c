import { tasks } from '@shared/calls/request'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { useRows } from '../ask'
import { go } from '../go'
import { Chips } from '../parts/chips'
import { Screen } from '../parts/screen'
import { Empty, Failed, Skeleton, Stale } from '../parts/states'
import { thin } from '../parts/when'
import { useWide } from '../parts/wide'
import { OneTask } from './one-task'
import { TaskCard } from './task-card'
import { list as words } from './words'
import './task.scss'

type List = keyof typeof words.lists
type Counts = { accept: number; answer: number; waiting: number } | undefined

const lists = Object.keys(words.lists) as List[]

const named = (counts: Counts) =>
  lists.map(id => {
    const count = counts && id !== 'done' ? counts[id] : 0
    return { id, name: count ? `${words.lists[id]}${thin}${count}` : words.lists[id] }
  })

function useTasks() {
  const [list, setList] = useState<List>('accept')
  const asked = useRows(tasks, { list })
  const [counts, setCounts] = useState<Counts>()
  const latest = asked.data?.counts
  if (latest && latest !== counts) setCounts(latest)
  usePullDownRefresh(() => asked.again().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(asked.more)
  return { ...asked, list, setList, options: named(latest ?? counts) }
}

/** A handler's tasks, those due first; beside the open one where there is room. */
export default function TaskListPage() {
  const wide = useWide()
  const { list, setList, options, data, rows, failed, again, ended } = useTasks()
  const [open, setOpen] = useState<string | null>(null)
  const shown = open ?? (wide ? (rows[0]?.id ?? null) : null)
  const press = (id: string) => (wide ? setOpen(id) : go('task/matter', { id }))
  const column = (
    <View className="task-column">
      <View className="filter">
        <Chips options={options} chosen={list} onChoose={setList} />
      </View>
      {data && failed && <Stale refused={failed} />}
      {rows.map(row => (
        <TaskCard
          key={row.id}
          row={row}
          on={wide && row.id === shown}
          done={list === 'done'}
          onPress={() => press(row.id)}
        />
      ))}
      {data && !rows.length && <Empty {...words.empty[list]} />}
      {rows.length > 0 && ended && <View className="ended">{words.bottom}</View>}
      {!data && !failed && <Skeleton rows={4} />}
      {!data && failed && (
        <Failed
          refused={failed}
          onAgain={again}
          way={
            failed.why === 'not-signed-in' ? { text: '用手机号登录', onPress: () => go('person/sign-in') } : undefined
          }
        />
      )}
    </View>
  )
  if (!wide) return <Screen title={words.title}>{column}</Screen>
  return (
    <Screen title={words.title} wide>
      <View className="task-columns">
        {column}
        <View className="task-beside">
          {open ? (
            <OneTask key={open} id={open} onDone={again} />
          ) : (
            <Empty title={words.choose} words={words.chooseWords} />
          )}
        </View>
      </View>
    </Screen>
  )
}
