import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { here } from '../me'
import { placesFor } from '../places'
import { Brand } from './brand'
import { Large } from './large'
import { spoken } from './spoken'
import { useStore } from './store'
import { homeAs, isOn, ownWays, type Way, WayLink } from './ways'

/** At the side of every page of somebody with a post: the pages of their posts, then their own. */
export function Rail({ path, skip, more }: { path: string; skip: ReactNode; more?: ReactNode }) {
  const { me } = useStore(here)
  if (!me) return null
  const work: Way[] = [homeAs('工作', 'layout-dashboard'), ...placesFor(me.posts)]
  const current = work.find(way => isOn(path, way))
  return (
    <View className="rail">
      <View {...spoken({ role: 'banner' })}>
        {skip}
        <Brand words={[me.posts[0]?.unitName, me.name].filter(Boolean).join(' ')} />
      </View>
      <View className="rail-ways" {...spoken({ role: 'navigation', label: '主要页面' })}>
        {work.map(way => (
          <View key={way.id}>
            <WayLink way={way} on={way === current} />
            {way === current && more && <View className="rail-more">{more}</View>}
          </View>
        ))}
        <View className="rail-line" />
        {ownWays(me.unread).map(way => (
          <WayLink key={way.id} way={way} on={isOn(path, way)} />
        ))}
        <View className="rail-line" />
        <Large id="large" className="link-way" />
      </View>
    </View>
  )
}
