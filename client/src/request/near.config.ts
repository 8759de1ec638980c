export default definePageConfig({ navigationBarTitleText: '身边正在办' })
