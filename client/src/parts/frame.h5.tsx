// What stands around a page where there is room: for residents a bar above with the county's name and its hotline, for staff a side
// with the pages of their posts. On a phone nothing: tabs below and a bar above are the browser's twin of WeChat's.
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { here } from '../me'
import { Bar, PageFoot } from './bar'
import { Press } from './press'
import { Rail } from './rail'
import { useStore } from './store'
import { useWide } from './wide'

const toMain = () => {
  const mains = [...document.querySelectorAll<HTMLElement>('.page-main')]
  const shown = mains.find(main => main.getClientRects().length > 0)
  if (!shown) return
  shown.tabIndex = -1
  shown.focus()
}

/** For who goes by keys: past the ways that stand on every page. */
const Skip = () => (
  <Press id="skip" className="skip" role="link" onPress={toMain}>
    跳到正文
  </Press>
)

/** @param rail what the page adds below its own line at the side: lists, saved views */
export function Frame({ children, rail }: { children: ReactNode; rail?: ReactNode }) {
  const wide = useWide()
  const { path } = useRouter()
  const { me } = useStore(here)
  if (!wide) return <>{children}</>
  if (me?.posts.length)
    return (
      <View className="railed">
        <Rail path={path} skip={<Skip />} more={rail} />
        <View className="railed-page">{children}</View>
      </View>
    )
  return (
    <View className="barred">
      <Bar path={path} skip={<Skip />} />
      <View className="barred-page">{children}</View>
      <PageFoot />
    </View>
  )
}
