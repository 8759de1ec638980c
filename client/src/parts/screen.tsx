import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { elder } from '../settings'
import { names } from './names'
import { PrivacySheet } from './privacy-sheet'
import { useStore } from './store'
import { TopBar } from './top-bar'

type ScreenProps = {
  title: string
  children: ReactNode
  /** The main button's place, at the thumb. */
  foot?: ReactNode
  /** Tab pages have no way back. */
  tab?: boolean
  /** Columns of their own: the desk, and lists beside a detail. */
  wide?: boolean
  /** Draws its own top. */
  bare?: boolean
}

/** The root of every page: text size, top bar in the browser, the place of the main button. */
export function Screen({ title, children, foot, tab, wide, bare }: ScreenProps) {
  const large = useStore(elder)
  return (
    <View className={names('screen', large && 'elder', wide && 'wide', tab && 'tabbed', Boolean(foot) && 'footed')}>
      {!bare && <TopBar title={title} tab={tab} />}
      <View className="body">{children}</View>
      {foot && (
        <View className="foot">
          <View className="foot-inner">{foot}</View>
        </View>
      )}
      <PrivacySheet />
    </View>
  )
}
