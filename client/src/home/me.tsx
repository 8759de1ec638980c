import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { hasSession } from '../cloud'
import { callHotline, theCounty } from '../county'
import { go, goWritten } from '../go'
import { askWho, here, signOut } from '../me'
import { Button } from '../parts/button'
import { guarded } from '../parts/guarded'
import { Row } from '../parts/row'
import { Screen } from '../parts/screen'
import { Section } from '../parts/section'
import { Failed, Skeleton } from '../parts/states'
import { useStore } from '../parts/store'
import { SwitchRow } from '../parts/switch-row'
import { spaced } from '../parts/when'
import { placesFor } from '../places'
import { chooseElder, elder } from '../settings'
import { waiting } from '../unsent'
import type { Refused } from '../wire'
import { DevicesSheet } from './devices-sheet'
import { devices, me as words } from './me-words'
import { NameSheet } from './name-sheet'
import { PhoneSheet } from './phone-sheet'
import './home.scss'

const browser = process.env.TARO_ENV === 'h5'

const SignInCard = () => (
  <View className="card">
    <View className="sub">{words.signInWords}</View>
    <View className="gap" />
    <Button id="sign-in" text={words.signIn} onPress={() => go('person/sign-in')} />
  </View>
)

/** Name and number, each with its sheet. */
function Person() {
  const { me } = useStore(here)
  const [open, setOpen] = useState<'name' | 'phone' | null>(null)
  if (!me) return null
  const close = () => setOpen(null)
  return (
    <View className="card rows">
      <Row id="name" title={words.name} value={me.name || words.nameNone} onPress={() => setOpen('name')} />
      <Row id="phone" title={words.phone} value={me.phone ?? words.phoneNone} onPress={() => setOpen('phone')} />
      {open === 'name' && <NameSheet name={me.name} onClose={close} />}
      {open === 'phone' && <PhoneSheet onClose={close} />}
    </View>
  )
}

/** For staff: the ways to their work, with the unit they do it for. */
function Work() {
  const posts = useStore(here).me?.posts ?? []
  if (!posts.length) return null
  return (
    <Section title={words.work} more={posts[0]?.unitName}>
      <View className="card rows">
        {placesFor(posts).map(({ id, title, page }) => (
          <Row key={id} id={id} title={title} onPress={() => goWritten(page)} />
        ))}
      </View>
    </Section>
  )
}

function Reading() {
  const large = useStore(elder)
  return (
    <Section title={words.reading}>
      <View className="card rows">
        <SwitchRow id="elder" title={words.large} words={words.largeWords} on={large} onChange={chooseElder} />
        <View className="row">
          <View className="row-title">{words.dark}</View>
          <View className="row-text">{words.darkWords}</View>
        </View>
      </View>
    </Section>
  )
}

/** How one reads, and what one may want to know. */
function About({ onDevices }: { onDevices?: () => void }) {
  const { hotline } = useStore(theCounty)
  return (
    <>
      <Reading />
      <View className="section">
        <View className="card rows">
          <Row title={words.catalogue} onPress={() => go('catalogue/index')} />
          <Row title={words.privacy} onPress={() => go('person/privacy')} />
          {onDevices && <Row id="devices" title={devices.title} onPress={onDevices} />}
          <Row title={words.about} value={hotline.number} onPress={callHotline} />
        </View>
      </View>
    </>
  )
}

function MePage() {
  const { me, known } = useStore(here)
  const [failed, setFailed] = useState<Refused | null>(null)
  const [looking, setLooking] = useState(false)
  const ask = async () => {
    const reply = await askWho()
    setFailed(reply.ok ? null : reply)
  }
  useDidShow(ask)
  const leave = async () => {
    const unsent = waiting.get().length
    const sure =
      !unsent || (await Taro.showModal({ title: words.signOut, content: spaced(words.unsent(unsent)) })).confirm
    if (!sure) return
    await signOut()
    Taro.showToast({ title: words.signedOut, icon: 'none' })
  }
  const side = (
    <>
      <About onDevices={me ? () => setLooking(true) : undefined} />
      {browser && me && hasSession() && <Button id="sign-out" look="plain" text={words.signOut} onPress={leave} />}
    </>
  )
  return (
    <Screen title={words.title} tab side={side}>
      {!known && !failed && <Skeleton rows={1} />}
      {!known && failed && <Failed refused={failed} onAgain={ask} />}
      {known && !me && <SignInCard />}
      <Person />
      <Work />
      {looking && me && <DevicesSheet onLeave={leave} onClose={() => setLooking(false)} />}
    </Screen>
  )
}

export default guarded(MePage)
