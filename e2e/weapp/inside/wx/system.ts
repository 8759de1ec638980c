// What wx says of the phone.
import { world } from '../world'
import { answer, type Options } from './answer'

export const phone = {
  brand: 'Apple',
  model: 'iPhone 12',
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 667,
  windowWidth: 375,
  windowHeight: 603,
  statusBarHeight: 20,
  language: 'zh_CN',
  version: '8.0.50',
  system: 'iOS 15.0',
  platform: 'ios',
  fontSizeSetting: 17,
  SDKVersion: '3.8.0',
  theme: 'light',
  safeArea: { left: 0, right: 375, top: 20, bottom: 667, width: 375, height: 647 },
  benchmarkLevel: -1,
}

const information = () => ({ ...phone })
const launched = () => ({ ...world.launched })
const first = (name: unknown) => String(name).split('.')[0] ?? ''
const silence = () => {}

/** Chance is the phone's own and does not leave it; bytes would not survive the way out. */
function randomValues(options?: Options) {
  const bytes = Uint8Array.from({ length: Number(options?.length) || 0 }, () => Math.floor(Math.random() * 256))
  return answer(options, 'getRandomValues', true, { randomValues: bytes.buffer })
}

export const system: Record<string, (...args: never[]) => unknown> = {
  getSystemInfoSync: information,
  getWindowInfo: information,
  getDeviceInfo: information,
  getAppBaseInfo: information,
  getSystemSetting: () => ({}),
  getAppAuthorizeSetting: () => ({}),
  getSystemInfo: (options?: Options) => answer(options, 'getSystemInfo', true, phone),
  getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 24, bottom: 56, left: 281, right: 368 }),
  getRandomValues: randomValues,
  getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'release', version: '1.0.0' } }),
  getLaunchOptionsSync: launched,
  getEnterOptionsSync: launched,
  canIUse: (name: string) => world.bundle.wxNames.includes(first(name)) || world.bundle.builtIns.includes(first(name)),
  nextTick: (work: () => void) => void Promise.resolve().then(work),
  getUpdateManager: () => ({
    onCheckForUpdate: silence,
    onUpdateReady: silence,
    onUpdateFailed: silence,
    applyUpdate: silence,
  }),
  getLogManager: () => ({ log: silence, info: silence, warn: silence, debug: silence }),
  getRealtimeLogManager: () => ({
    info: silence,
    warn: silence,
    error: silence,
    setFilterMsg: silence,
    addFilterMsg: silence,
  }),
  reportEvent: silence,
  reportMonitor: silence,
  reportPerformance: silence,
}
