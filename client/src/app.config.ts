// WeChat reads its colours from theme.json (light and dark), the browser from the page's own variables.
const themed = (name: string, plain: string) => (process.env.TARO_ENV === 'weapp' ? `@${name}` : plain)

export default defineAppConfig({
  pages: ['home/index', 'home/matters', 'home/inbox', 'home/me'],
  subPackages: [
    { root: 'request', pages: ['submit', 'matter', 'near'] },
    { root: 'task', pages: ['list', 'matter'] },
    { root: 'desk', pages: ['queue', 'hot'] },
    { root: 'catalogue', pages: ['index', 'item', 'edit'] },
    { root: 'rules', pages: ['index', 'troubles', 'calendar', 'county'] },
    { root: 'person', pages: ['sign-in', 'privacy'] },
  ],
  preloadRule: {
    'home/index': { network: 'all', packages: ['request', 'task'] },
  },
  window: {
    navigationBarTitleText: '速来办',
    navigationBarBackgroundColor: themed('page', '#f4f6f5'),
    navigationBarTextStyle: themed('text', 'black'),
    backgroundColor: themed('page', '#f4f6f5'),
    backgroundTextStyle: themed('pull', 'dark'),
  },
  tabBar: {
    color: themed('quiet', 'var(--ink-2)'),
    selectedColor: themed('accent', 'var(--accent)'),
    backgroundColor: themed('card', 'var(--card)'),
    borderStyle: themed('border', 'white') as 'white',
    list: [
      {
        pagePath: 'home/index',
        text: '首页',
        iconPath: 'assets/tab-home.png',
        selectedIconPath: 'assets/tab-home-on.png',
      },
      {
        pagePath: 'home/matters',
        text: '我的诉求',
        iconPath: 'assets/tab-matters.png',
        selectedIconPath: 'assets/tab-matters-on.png',
      },
      {
        pagePath: 'home/inbox',
        text: '消息',
        iconPath: 'assets/tab-inbox.png',
        selectedIconPath: 'assets/tab-inbox-on.png',
      },
      { pagePath: 'home/me', text: '我的', iconPath: 'assets/tab-me.png', selectedIconPath: 'assets/tab-me-on.png' },
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
  permission: { 'scope.userLocation': { desc: '用来认出事情发生在哪个网格，只在您点“用我的位置”时使用' } },
  __usePrivacyCheck__: true,
})
