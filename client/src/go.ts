// Where one can go. Paths stand here once, so that a renamed page is a type error and not a dead tap.
import Taro from '@tarojs/taro'

const tabs = ['home/index', 'home/matters', 'home/inbox', 'home/me']
export type Page =
  | 'home/index'
  | 'home/matters'
  | 'home/inbox'
  | 'home/me'
  | 'request/submit'
  | 'request/matter'
  | 'request/near'
  | 'task/list'
  | 'task/matter'
  | 'desk/queue'
  | 'desk/hot'
  | 'catalogue/index'
  | 'catalogue/item'
  | 'catalogue/edit'
  | 'rules/index'
  | 'rules/troubles'
  | 'rules/calendar'
  | 'rules/county'
  | 'person/sign-in'
  | 'person/privacy'

function address(page: string, query: Record<string, string>) {
  const words = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/${page}${words.length ? `?${words.join('&')}` : ''}`
}

/** A page that cannot be fetched without a network is said to be so. */
const lost = () => Taro.showToast({ title: '没有打开，请连上网络再试', icon: 'none' })

/** WeChat keeps so many pages; one more is refused. */
const deepest = 10

/** At the deepest a page takes the place of the last: one goes on, and back leads to the one before. */
const open = (url: string) =>
  Taro.getCurrentPages().length < deepest ? Taro.navigateTo({ url }) : Taro.redirectTo({ url })

export function go(page: Page, query: Record<string, string> = {}) {
  if (tabs.includes(page)) return Taro.switchTab({ url: `/${page}` }).catch(lost)
  return open(address(page, query)).catch(lost)
}

/** In place of this page, for what must not be come back to. */
export const goInstead = (page: Page, query: Record<string, string> = {}) =>
  (tabs.includes(page) ? Taro.switchTab({ url: `/${page}` }) : Taro.redirectTo({ url: address(page, query) })).catch(
    lost,
  )

/** A page as the cloud wrote it: “request/matter?id=…”, “task/list?list=called”. */
export function goWritten(page: string) {
  const url = `/${page.replace(/^\//, '')}`
  const tab = tabs.includes(url.slice(1).split('?')[0] ?? '')
  return (tab ? Taro.switchTab({ url }) : open(url)).catch(lost)
}

/** Back, or home when this page was opened from outside. */
export function back() {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else Taro.switchTab({ url: '/home/index' })
}
