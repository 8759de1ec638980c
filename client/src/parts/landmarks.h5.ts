/** The tab bar of Taro's browser twin does not say that it is where one goes on from. */
export function labelTabs() {
  const tabs = document.querySelector('.taro-tabbar__tabbar')
  tabs?.setAttribute('role', 'navigation')
  tabs?.setAttribute('aria-label', '主要页面')
}
