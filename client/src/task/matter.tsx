import { track } from '@shared/request/calls'
import { useRouter } from '@tarojs/taro'
import { useAsk } from '../ask'
import { go, goInstead } from '../go'
import { DeedButtons, hasDeeds } from '../matter/deed-buttons'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { Failed, Skeleton, Stale } from '../parts/states'
import { useWide } from '../parts/wide'
import type { Refused } from '../wire'
import { TaskBeside, TaskBody } from './task-body'
import { detail as words } from './words'
import './task.scss'

const signIn = { text: '用手机号登录', onPress: () => go('person/sign-in') }
const tasks = { text: words.toTasks, onPress: () => goInstead('task/list') }

/** What leads on where trying again would not. */
const ways: Partial<Record<Refused['why'], typeof signIn>> = {
  'not-signed-in': signIn,
  'not-yours': tasks,
  'bad-input': tasks,
}

function TaskMatterPage() {
  const { params } = useRouter()
  const { data, failed, again, put } = useAsk(track, { id: params.id ?? '' })
  const wide = useWide()
  const foot = data && hasDeeds(data) ? <DeedButtons matter={data} onChange={put} /> : undefined
  return (
    <Screen title={words.title} foot={foot} side={wide && data && <TaskBeside matter={data} />}>
      {data && failed && <Stale refused={failed} />}
      {data && <TaskBody wide={wide} matter={data} onChange={put} />}
      {!data && !failed && <Skeleton rows={3} lines={4} />}
      {!data && failed && <Failed refused={failed} onAgain={again} way={ways[failed.why]} />}
    </Screen>
  )
}

export default guarded(TaskMatterPage)
