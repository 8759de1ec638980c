export default definePageConfig({ navigationBarTitleText: '维护事项清单' })
