import { View } from '@tarojs/components'
import { go } from '../go'
import { Icon } from '../parts/icon'
import { Press } from '../parts/press'
import { scan } from './scan'
import { words } from './words'

const camera = process.env.TARO_ENV === 'weapp'
const code = camera
  ? { name: words.scan, words: words.scanWords, icon: 'scan' }
  : { name: words.byCode, words: words.codeWords, icon: 'qrcode' }

/** The two ways in: straight to the form, which most people take, or a code. */
export function Doors() {
  return (
    <View className="doors">
      <Press id="file" className="door main" onPress={() => go('request/submit')}>
        <View className="door-top">
          <Icon name="edit" large />
          <Icon name="arrow-right" />
        </View>
        <View>
          <View className="door-name">{words.file}</View>
          <View className="door-words">{words.fileWords}</View>
        </View>
      </Press>
      <Press id="scan" className="door" onPress={scan}>
        <Icon name={code.icon} large />
        <View>
          <View className="door-name second">{code.name}</View>
          <View className="door-words">{code.words}</View>
        </View>
      </Press>
    </View>
  )
}
