export default definePageConfig({ navigationBarTitleText: '本县的门面' })
