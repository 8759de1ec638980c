import { Text, View } from '@tarojs/components'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { spaced } from '../parts/when'
import { privacy } from './words'

/** What is done with personal information, in words one can read. */
function PrivacyPage() {
  return (
    <Screen title={privacy.title}>
      <View className="meta">{spaced(privacy.date)}</View>
      <View className="sub">{privacy.lead}</View>
      <View className="section">
        {privacy.clauses.map(({ title, text }) => (
          <View key={title} className="card">
            <View className="title">{title}</View>
            <Text className="prose">{spaced(text)}</Text>
          </View>
        ))}
      </View>
    </Screen>
  )
}

export default guarded(PrivacyPage)
