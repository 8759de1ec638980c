import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { hasSession } from './cloud'
import { isCountyKnown, readCounty } from './county'
import { askWho, recallMe } from './me'
import { watchNetwork } from './online'
import { watchKeys } from './parts/keys'
import { watchPrivacy } from './privacy'
import { readSettings, watchSettings } from './settings'
import { flush } from './unsent'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork(flush)
    watchPrivacy()
    watchKeys()
    watchSettings()
    // A session that ran out is found out before anything is filled in.
    // On a wide screen the county's name and who is here stand around every page.
    readCounty()
    recallMe()
    if (process.env.TARO_ENV === 'h5' && (hasSession() || !isCountyKnown())) askWho()
  })
  useDidShow(() => {
    readSettings()
    flush()
  })
  return children
}
