import type { AnswerOf } from '@shared/calls/call'
import { home } from '@shared/request/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useAsk } from '../ask'
import { hasSession } from '../cloud'
import { nowCounty } from '../county'
import { here } from '../me'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { spoken } from '../parts/spoken'
import { Failed, Skeleton, Stale } from '../parts/states'
import { useStore } from '../parts/store'
import { useChange } from '../parts/use-change'
import { usePull } from '../parts/use-pull'
import { spaced } from '../parts/when'
import { waiting } from '../unsent'
import { Doors } from './doors'
import { Help } from './help'
import { Mine, Near, Signed } from './lists'
import { Services } from './services'
import { Top } from './top'
import { words } from './words'
import { Work } from './work'
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

function told(data: Home) {
  nowCounty(data.county)
  showUnread(data.unread)
  Taro.setStorageSync(drawer, data)
}

function useHome() {
  const { data, failed, again } = useAsk(home, {}, told)
  // What has arrived stands among the others now.
  useChange(useStore(waiting).length, again)
  usePull(again)
  return { shown: data ?? (failed?.why === 'offline' ? lastHome() : null), failed, again }
}

/** What stands here for a resident: the ways in, one's own matters, what is done nearby. */
function Doorstep({ children }: { children?: ReactNode }) {
  return (
    <>
      <View className="lead" {...spoken({ role: 'heading', level: 1 })}>
        {words.lead}
      </View>
      <View className="sub promise">{spaced(words.promise)}</View>
      <Doors />
      <Help />
      <Services />
      {children}
    </>
  )
}

function Own({ shown }: { shown: Home }) {
  // Signing in or out changes what stands here.
  useStore(here)
  return hasSession() ? <Mine rows={shown.mine} count={shown.mineCount} /> : <Signed />
}

function HomePage() {
  const { shown, failed, again } = useHome()
  const near = shown && <Near rows={shown.near} name={shown.nearName} />
  return (
    <Screen title={words.name} tab bare side={near}>
      <Top />
      {shown && <Work waits={shown.waits ?? []} />}
      <Doorstep>
        {shown && failed && <Stale refused={failed} />}
        {shown && <Own shown={shown} />}
        {!shown && !failed && <Skeleton rows={3} lines={3} />}
        {!shown && failed && <Failed refused={failed} onAgain={again} />}
      </Doorstep>
    </Screen>
  )
}

export default guarded(HomePage)
