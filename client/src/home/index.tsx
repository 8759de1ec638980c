import type { AnswerOf } from '@shared/calls/call'
import { home } from '@shared/request/calls'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useAsk } from '../ask'
import { hasSession } from '../cloud'
import { go } from '../go'
import { here } from '../me'
import { guarded } from '../parts/guarded'
import { Row } from '../parts/row'
import { Screen } from '../parts/screen'
import { Failed, Skeleton, Stale } from '../parts/states'
import { useStore } from '../parts/store'
import { useChange } from '../parts/use-change'
import { usePull } from '../parts/use-pull'
import { spaced } from '../parts/when'
import { waiting } from '../unsent'
import { Doors } from './doors'
import { Mine, Near, Signed } from './lists'
import { usePost } from './post'
import { words } from './words'
import { WorkHome } from './work'
import './home.scss'

type Home = AnswerOf<typeof home>

const inboxTab = 2
const drawer = 'sulaiban.home'

function showUnread(unread: number) {
  const quiet = { fail: () => {} }
  if (unread) Taro.setTabBarBadge({ index: inboxTab, text: unread > 99 ? '99+' : String(unread), ...quiet })
  else Taro.removeTabBarBadge({ index: inboxTab, ...quiet })
}

/** What stood here last time, for when the network is gone. */
const lastHome = () => (Taro.getStorageSync(drawer) as Home | '') || null

function useHome() {
  const { data, failed, again } = useAsk(home, usePost())
  useEffect(() => {
    if (!data) return
    showUnread(data.unread)
    Taro.setStorageSync(drawer, data)
  }, [data])
  // What has arrived stands among the others now.
  useChange(useStore(waiting).length, again)
  usePull(again)
  return { shown: data ?? (failed?.why === 'offline' ? lastHome() : null), failed, again }
}

function Content({ shown }: { shown: Home }) {
  // Signing in or out changes what stands here.
  useStore(here)
  if (shown.work) return <WorkHome work={shown.work} results={shown.results} />
  return (
    <>
      {hasSession() ? <Mine rows={shown.mine} count={shown.mineCount} /> : <Signed />}
      <Near rows={shown.near} name={shown.nearName} />
    </>
  )
}

/** Each limit stays on one line. */
const Promises = () => (
  <View className="sub promises">
    {words.promise.map(one => (
      <Text key={one} className="promise">
        {spaced(one)}
      </Text>
    ))}
  </View>
)

/** What a resident finds first, before anything has come. */
const Welcome = () => (
  <View>
    <View className="lead">{words.lead}</View>
    <Promises />
    <Doors />
    <View className="card rows">
      <Row id="catalogue" title={words.catalogue} value={words.catalogueWords} onPress={() => go('catalogue/index')} />
    </View>
  </View>
)

function HomePage() {
  const { shown, failed, again } = useHome()
  // Who works here finds their work in its place, also while it is on its way.
  const works = Boolean((shown ?? lastHome())?.work)
  return (
    <Screen title={words.name} tab>
      {!works && <Welcome />}
      {shown && failed && <Stale refused={failed} />}
      {shown && <Content shown={shown} />}
      {!shown && !failed && <Skeleton rows={3} lines={3} />}
      {!shown && failed && <Failed refused={failed} onAgain={again} />}
    </Screen>
  )
}

export default guarded(HomePage)
