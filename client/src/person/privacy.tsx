import { Text, View } from '@tarojs/components'
import { theCounty } from '../county'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { useStore } from '../parts/store'
import { spaced } from '../parts/when'
import { privacy } from './words'

/** What is done with personal information, in words one can read. */
function PrivacyPage() {
  const { title, date, lead, clauses } = privacy(useStore(theCounty))
  return (
    <Screen title={title}>
      <View className="meta">{spaced(date)}</View>
      <View className="sub">{lead}</View>
      <View className="section">
        {clauses.map(({ title, text }) => (
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
