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
import { Entrances } from './entrances'
import { Help } from './help'
import { House } from './house'
import { Mine, Near, Signed } from './lists'
import { usePost } from './post'
import { nameTabs } from './tabs'
import { Top } from './top'
import { words } from './words'
import { WorkAside, WorkHome } from './work'
import './home.scss'

type Home = AnswerOf<typeof home>

const drawer = 'sulaiban.home'

/** What stood here last time, for when the network is gone. */
const lastHome = () => (Taro.getStorageSync(drawer) as Home | '') || null

function told(data: Home) {
  nowCounty(data.county)
  nameTabs(data)
  Taro.setStorageSync(drawer, data)
}

function useHome() {
  const { data, failed, again } = useAsk(home, usePost(), told)
  // What has arrived stands among the others now.
  useChange(useStore(waiting).length, again)
  usePull(again)
  return { shown: data ?? (failed?.why === 'offline' ? lastHome() : null), failed, again }
}

type Asked = ReturnType<typeof useHome>

/** The three other forms: of last time, on its way, not to be had. */
const Waiting = ({ shown, failed, again }: Asked) => (
  <>
    {shown && failed && <Stale refused={failed} />}
    {!shown && !failed && <Skeleton rows={3} lines={3} />}
    {!shown && failed && <Failed refused={failed} onAgain={again} />}
  </>
)

/** What a resident finds first, before anything has come. */
function Doorstep({ children }: { children: ReactNode }) {
  return (
    <>
      <View className="lead" {...spoken({ role: 'heading', level: 1 })}>
        {words.lead}
      </View>
      <View className="sub promise">{spaced(words.promise)}</View>
      <Doors />
      <Help />
      <Entrances />
      {children}
    </>
  )
}

/** A resident's: the ways in, one's own matters, what the county has come to, what is done nearby. */
function ResidentHome(asked: Asked) {
  // Signing in or out changes what stands here.
  useStore(here)
  const { shown } = asked
  const side = shown && (
    <>
      {shown.results && <House title={words.month} results={shown.results} />}
      <Near rows={shown.near} name={shown.nearName} />
    </>
  )
  return (
    <Screen title={words.name} tab bare side={side}>
      <Top />
      <Doorstep>
        <Waiting {...asked} />
        {shown && (hasSession() ? <Mine rows={shown.mine} count={shown.mineCount} /> : <Signed />)}
      </Doorstep>
    </Screen>
  )
}

function HomePage() {
  const asked = useHome()
  const { shown } = asked
  // Who works here finds their work in its place, also while it is on its way.
  const posts = useStore(here).me?.posts ?? []
  const works = Boolean((shown ?? lastHome())?.work) || (!shown && posts.length > 0)
  if (!works) return <ResidentHome {...asked} />
  return (
    <Screen title={words.work} tab bare side={shown?.work && <WorkAside work={shown.work} results={shown.results} />}>
      <Top />
      <Waiting {...asked} />
      {shown?.work && <WorkHome work={shown.work} />}
    </Screen>
  )
}

export default guarded(HomePage)
