export default definePageConfig({ navigationBarTitleText: '速来办', enablePullDownRefresh: true })
