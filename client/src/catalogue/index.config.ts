export default definePageConfig({ navigationBarTitleText: '能反映哪些事' })
