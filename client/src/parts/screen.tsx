import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { elder } from '../settings'
import { Frame } from './frame'
import { labelTabs } from './landmarks'
import { names } from './names'
import { PrivacySheet } from './privacy-sheet'
import { spoken } from './spoken'
import { useStore } from './store'
import { TopBar } from './top-bar'

type ScreenProps = {
  title: string
  children: ReactNode
  /** What helps beside the page where there is room, and stands below it on a phone: nearby, who has it, the house's figures. */
  side?: ReactNode
  /** The main button's place, at the thumb. */
  foot?: ReactNode
  /** Tab pages have no way back. */
  tab?: boolean
  /** Columns of its own, each with its scroll: the desk, and lists beside a detail. */
  wide?: boolean
  /** Draws its own heading. */
  bare?: boolean
  /** At the side of a staff page, below its own line: lists, saved views. */
  rail?: ReactNode
}

const Columns = ({ children, side }: { children: ReactNode; side: ReactNode }) => (
  <View className="columns">
    <View className="column">{children}</View>
    <View className="column aside" {...spoken({ role: 'complementary' })}>
      {side}
    </View>
  </View>
)

/** The root of every page: text size, what stands around it, its heading, one or two columns, the place of the main button. */
export function Screen({ title, children, side, foot, tab, wide, bare, rail }: ScreenProps) {
  const large = useStore(elder)
  useEffect(() => {
    if (tab) labelTabs()
  }, [tab])
  const look = names(
    'screen',
    large && 'elder',
    wide && (bare ? 'whole' : 'wide'),
    tab && 'tabbed',
    foot ? 'footed' : '',
    side ? 'sided' : '',
  )
  return (
    <View className={look}>
      <Frame rail={rail}>
        <View className="page-main" {...spoken({ role: 'main' })}>
          {!bare && <TopBar title={title} tab={tab} />}
          <View className="body">{side ? <Columns side={side}>{children}</Columns> : children}</View>
          {foot && (
            <View className="foot">
              <View className="foot-inner">{foot}</View>
            </View>
          )}
        </View>
      </Frame>
      <PrivacySheet />
    </View>
  )
}
