// How this person likes to read; kept on the device.
import Taro from '@tarojs/taro'
import { makeStore } from './parts/store'

const drawer = 'sulaiban.elder'
/** WeChat's text size, in px, from which we take it that large text is wanted; 17 is its standard. */
const large = 20

export const elder = makeStore(false)

/** In a browser the tab bar stands outside the pages, and grows with them. */
elder.watch(() => {
  if (process.env.TARO_ENV === 'h5') document.body.classList.toggle('elder', elder.get())
})

function wechatLarge() {
  if (process.env.TARO_ENV !== 'weapp') return false
  // Newer than Taro's types: base library 2.23.4.
  const size = (Taro.getAppBaseInfo?.() as { fontSizeSetting?: number } | undefined)?.fontSizeSetting
  return typeof size === 'number' && size >= large
}

/** At launch and at every return: the own choice counts, else WeChat's. */
export function readSettings() {
  const chosen: unknown = Taro.getStorageSync(drawer)
  const next = chosen === 'on' || (chosen !== 'off' && wechatLarge())
  if (next !== elder.get()) elder.set(next)
}

export function chooseElder(on: boolean) {
  Taro.setStorageSync(drawer, on ? 'on' : 'off')
  elder.set(on)
}

/** What was chosen in another tab of the browser holds in this one too. */
export function watchSettings() {
  if (process.env.TARO_ENV === 'h5') window.addEventListener('storage', readSettings)
}
