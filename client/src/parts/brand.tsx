import { Text, View } from '@tarojs/components'
import { countyTitle, theCounty } from '../county'
import { useStore } from './store'

/** The product's own sign, three clocks, and beside it the county's name. Never a state emblem. */
export function Brand({ words }: { words?: string }) {
  const county = useStore(theCounty)
  return (
    <View className="brand">
      <View className="brand-sign" />
      <View className="grow">
        <View className="brand-name">{countyTitle(county)}</View>
        {(words ?? county.motto) && <Text className="brand-words">{words ?? county.motto}</Text>}
      </View>
    </View>
  )
}
