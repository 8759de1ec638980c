export default definePageConfig({
  navigationBarTitleText: '速来办',
  navigationStyle: 'custom',
  enablePullDownRefresh: true,
})
