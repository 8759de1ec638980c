export default definePageConfig({ navigationBarTitleText: '修改事项清单' })
