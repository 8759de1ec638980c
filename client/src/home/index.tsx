import { home } from '@shared/calls/request'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'
import { type Asked, useAsk } from '../ask'
import { hasSession } from '../cloud'
import { Screen } from '../parts/screen'
import { Failed, Skeleton, Stale } from '../parts/states'
import { spaced } from '../parts/when'
import { Doors } from './doors'
import { Mine, Near, Signed } from './lists'
import { words } from './words'
import { Work } from './work'
import './home.scss'

type Home = NonNullable<Asked<NonNullable<(typeof home)['answer']>>['data']>

const inboxTab = 2

function showUnread(unread: number) {
  const quiet = { fail: () => {} }
  if (unread) Taro.setTabBarBadge({ index: inboxTab, text: unread > 99 ? '99+' : String(unread), ...quiet })
  else Taro.removeTabBarBadge({ index: inboxTab, ...quiet })
}

function Content({ shown }: { shown: Home }) {
  return (
    <>
      <Work tasks={shown.tasks} desk={shown.desk} />
      {hasSession() ? <Mine rows={shown.mine} count={shown.mineCount} /> : <Signed />}
      <Near rows={shown.near} name={shown.nearName} />
    </>
  )
}

export default function HomePage() {
  const asked = useAsk(home, {})
  const { data, failed, again } = asked
  useEffect(() => {
    if (data) showUnread(data.unread)
  }, [data])
  usePullDownRefresh(() => again().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title={words.name} tab>
      <View className="lead">{words.lead}</View>
      <View className="sub">{spaced(words.promise)}</View>
      <Doors />
      {data && failed && <Stale refused={failed} />}
      {data && <Content shown={data} />}
      {!data && !failed && <Skeleton rows={3} lines={3} />}
      {!data && failed?.why === 'not-signed-in' && <Signed />}
      {!data && failed && failed.why !== 'not-signed-in' && <Failed refused={failed} onAgain={again} />}
    </Screen>
  )
}
