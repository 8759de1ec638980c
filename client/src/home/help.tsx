import { Text, View } from '@tarojs/components'
import { callHotline, theCounty } from '../county'
import { Icon } from '../parts/icon'
import { Large } from '../parts/large'
import { Press } from '../parts/press'
import { useStore } from '../parts/store'
import { spaced } from '../parts/when'
import { words } from './words'

/** For who would rather speak, and for who would rather read large; on a wide screen both stand above. */
export function Help() {
  const { hotline } = useStore(theCounty)
  return (
    <View className="help">
      <Press id="hotline" className="card help-call" role="link" onPress={callHotline}>
        <Icon name="phone" />
        <View className="grow">
          <View>{spaced(words.rather(hotline.number))}</View>
          {hotline.hours && <Text className="meta">{spaced(hotline.hours)}</Text>}
        </View>
      </Press>
      <Large id="elder" className="card help-large" />
    </View>
  )
}
