import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
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
  })
  useDidShow(() => {
    readSettings()
    flush()
  })
  return children
}
