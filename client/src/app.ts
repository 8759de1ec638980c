import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { hasSession } from './cloud'
import { askWho } from './me'
import { watchNetwork } from './online'
import { watchKeys } from './parts/keys'
import { watchPrivacy } from './privacy'
import { readSettings } from './settings'
import { flush } from './unsent'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork(flush)
    watchPrivacy()
    watchKeys()
    // A session that ran out is found out before anything is filled in.
    if (process.env.TARO_ENV === 'h5' && hasSession()) askWho()
  })
  useDidShow(() => {
    readSettings()
    flush()
  })
  return children
}
