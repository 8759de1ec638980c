export default definePageConfig({ navigationBarTitleText: '反映事项' })
