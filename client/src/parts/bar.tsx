import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { callHotline, theCounty } from '../county'
import { go, type Page } from '../go'
import { here } from '../me'
import { Brand } from './brand'
import { Icon } from './icon'
import { Large } from './large'
import { Press } from './press'
import { spoken } from './spoken'
import { useStore } from './store'
import { homeAs, isOn, ownWays, WayLink } from './ways'

function Person() {
  const { me } = useStore(here)
  const name = me?.name ?? ''
  if (!me)
    return (
      <Press id="bar-sign-in" className="link-way" role="link" onPress={() => go('person/sign-in')}>
        <Icon name="user" />
        <Text>登录</Text>
      </Press>
    )
  return (
    <Press id="bar-me" className="link-way" role="link" label={name || '我的'} onPress={() => go('home/me')}>
      <View className="face" data-letter={[...name][0] ?? ''}>
        {!name && <Icon name="user" />}
      </View>
      {name && <Text>{name}</Text>}
    </Press>
  )
}

/** Above a resident's page on a wide screen: whose door it is, where one can go, whom one can call. */
export function Bar({ path, skip }: { path: string; skip: ReactNode }) {
  const { hotline } = useStore(theCounty)
  const { me } = useStore(here)
  return (
    <View className="bar" {...spoken({ role: 'banner' })}>
      {skip}
      <View className="bar-inner">
        <Brand />
        <View className="bar-ways" {...spoken({ role: 'navigation', label: '主要页面' })}>
          {[homeAs('首页', 'home'), ...ownWays(me?.unread ?? 0)].map(way => (
            <WayLink key={way.id} way={way} on={isOn(path, way)} />
          ))}
        </View>
        <Press id="bar-hotline" className="link-way hotline" role="link" onPress={callHotline}>
          <Icon name="phone" />
          <Text className="strong">{hotline.number}</Text>
          {hotline.hours && <Text className="quiet">{hotline.hours}</Text>}
        </Press>
        <Large id="large" className="link-way" />
        <Person />
      </View>
    </View>
  )
}

const links: readonly [string, Page][] = [
  ['能反映哪些事', 'catalogue/index'],
  ['个人信息保护说明', 'person/privacy'],
]

/** Below it: where the centre is and when somebody is there. */
export function PageFoot() {
  const { centre, address, open, filing } = useStore(theCounty)
  return (
    <View className="page-foot" {...spoken({ role: 'contentinfo' })}>
      <View className="page-foot-inner">
        <Text className="grow">{[centre, address, open, filing].filter(Boolean).join('　')}</Text>
        {links.map(([title, page]) => (
          <Press key={page} className="foot-link" role="link" onPress={() => go(page)}>
            {title}
          </Press>
        ))}
      </View>
    </View>
  )
}
