import { Text, View } from '@tarojs/components'
import { keys as pieceKeys } from '../matter/pieces'
import { Sheet } from '../parts/sheet'
import { words } from './words'

const all = [...words.matterKeys, ...pieceKeys, ...words.listKeys]

/** Every key of the desk. */
export const KeysSheet = ({ onClose }: { onClose: () => void }) => (
  <Sheet title={words.keys} onClose={onClose}>
    {all.map(([keys, does]) => (
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
