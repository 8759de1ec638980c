// `wx` as the package sees it: every name WeChat has, and a violation for each that it has not.
import { gesture } from '../gestures'
import { sayCall, violate } from '../record'
import { top } from '../stack'
import { world } from '../world'
import { answer, dataOf, type Options } from './answer'
import { makeCloud } from './cloud'
import { files } from './files'
import { viaHost } from './host'
import { listening } from './listeners'
import { askPrivacy, privateCalls } from './privacy'
import { routes } from './routes'
import { storage } from './storage'
import { system } from './system'

type Call = (...args: never[]) => unknown

/** Calls that change only what WeChat itself draws. */
const quiet = (
  'showToast hideToast showLoading hideLoading setNavigationBarTitle setNavigationBarColor stopPullDownRefresh ' +
  'startPullDownRefresh pageScrollTo showShareMenu hideShareMenu updateShareMenu showTabBar hideTabBar ' +
  'setTabBarItem setTabBarBadge removeTabBarBadge showTabBarRedDot hideTabBarRedDot vibrateShort setKeepScreenOn hideKeyboard ' +
  'setBackgroundColor enableAlertBeforeUnload disableAlertBeforeUnload showNavigationBarLoading ' +
  'hideNavigationBarLoading previewImage'
).split(' ')

/** Calls that WeChat takes only in the tap itself. */
const byTapOnly = new Set(['requestSubscribeMessage', 'getUserProfile', 'openCustomerServiceChat'])

const isListening = (name: string) => /^(on|off)[A-Z]/.test(name)
const isSynchronous = (name: string) =>
  name.endsWith('Sync') || /^(create|get)[A-Z].*(Context|Manager|Observer|Query|Animation)$/.test(name)

const unmocked = (name: string) => () => {
  violate('unmocked', name)
  return {}
}

const said = (name: string) => (options?: Options) => {
  sayCall(name, dataOf(options))
  return answer(options, name, true)
}

function asked(name: string) {
  return (options?: Options) => {
    if (byTapOnly.has(name) && !gesture.tapping) violate('tap', `${name} was not called in the tap itself`)
    return viaHost(name, options, () => (privateCalls.has(name) ? askPrivacy(name) : Promise.resolve()))
  }
}

function functionOf(name: string): Call {
  if (isListening(name)) return listening(name)
  return isSynchronous(name) ? unmocked(name) : asked(name)
}

type Watcher = { createIntersectionObserver(options?: object): unknown }

export function makeWx(): object {
  const target: Record<string, unknown> = {
    ...Object.fromEntries(world.bundle.wxNames.map(name => [name, functionOf(name)])),
    ...system,
    ...storage,
    ...files,
    ...Object.fromEntries(quiet.map(name => [name, said(name)])),
    ...routes,
    createSelectorQuery: () => top()?.caller.createSelectorQuery(),
    createIntersectionObserver: (of: Watcher, options?: object) => of.createIntersectionObserver(options),
    cloud: makeCloud(),
    env: { USER_DATA_PATH: 'http://usr' },
  }
  delete target.webpackJsonp
  return new Proxy(target, {
    get(all, name) {
      const odd = typeof name === 'string' && !(name in all) && !(name in Object.prototype)
      if (odd && name !== 'webpackJsonp' && !name.startsWith('__')) violate('wx', `wx.${name} does not exist`)
      return all[name as string]
    },
  })
}
