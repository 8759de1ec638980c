import Taro from '@tarojs/taro'
import { makeStore } from './parts/store'

/** False only when the device says so itself. */
export const online = makeStore(true)

/** Watches the network; `back` runs each time it returns. */
export function watchNetwork(back: () => void) {
  Taro.getNetworkType({ success: ({ networkType }) => online.set(networkType !== 'none') })
  Taro.onNetworkStatusChange(({ isConnected }) => {
    const before = online.get()
    online.set(isConnected)
    if (isConnected && !before) back()
  })
}
