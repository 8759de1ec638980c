export default definePageConfig({ navigationBarTitleText: '自动交办和升级' })
