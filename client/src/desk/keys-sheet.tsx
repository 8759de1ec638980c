import { Text, View } from '@tarojs/components'
import { Sheet } from '../parts/sheet'
import { words } from './words'

/** Every key of the desk. */
export const KeysSheet = ({ onClose }: { onClose: () => void }) => (
  <Sheet title={words.keys} onClose={onClose}>
    {words.keyList.map(([keys, does]) => (
      <View key={keys} className="key-line">
        <View className="key-names">
          {keys.split(' ').map(key => (
            <Text key={key} className="keycap">
              {key}
            </Text>
          ))}
        </View>
        <View className="grow">{does}</View>
      </View>
    ))}
  </Sheet>
)
