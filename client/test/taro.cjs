// A stand-in for Taro in tests of screens: a drawer that keeps things, and a list of where one went.
const drawer = new Map()
const went = []
const begun = []
const world = { pages: 1 }
const goes =
  way =>
  ({ url }) => {
    went.push(way === 'navigateTo' ? url : `${way} ${url}`)
    return Promise.resolve()
  }

const Taro = {
  getStorageSync: key => (drawer.has(key) ? JSON.parse(drawer.get(key)) : ''),
  setStorageSync: (key, value) => void drawer.set(key, JSON.stringify(value)),
  removeStorageSync: key => void drawer.delete(key),
  switchTab: goes('switchTab'),
  navigateTo: goes('navigateTo'),
  redirectTo: goes('redirectTo'),
  getCurrentPages: () => Array.from({ length: world.pages }),
  cloud: { init: options => void begun.push(options), callFunction: async () => ({ result: { ok: true } }) },
  pageScrollTo: () => Promise.resolve(),
  showToast: () => {},
  useDidShow: () => {},
}

module.exports = { __esModule: true, default: Taro, ...Taro, drawer, went, begun, world }
