// A stand-in for Taro in tests of screens: a drawer that keeps things, and a list of where one went.
const drawer = new Map()
const went = []
const goes = ({ url }) => {
  went.push(url)
  return Promise.resolve()
}

const Taro = {
  getStorageSync: key => (drawer.has(key) ? JSON.parse(drawer.get(key)) : ''),
  setStorageSync: (key, value) => void drawer.set(key, JSON.stringify(value)),
  removeStorageSync: key => void drawer.delete(key),
  switchTab: goes,
  navigateTo: goes,
  redirectTo: goes,
  pageScrollTo: () => Promise.resolve(),
  showToast: () => {},
}

module.exports = { __esModule: true, default: Taro, ...Taro, drawer, went }
