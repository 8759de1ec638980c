import { View } from '@tarojs/components'
import { go } from '../go'
import { Press } from '../parts/press'
import { scan } from './scan'
import { words } from './words'

const camera = process.env.TARO_ENV === 'weapp'
const scanName = camera ? words.scan : words.byCode

/** The two ways in: a code, or straight to the form. */
export function Doors() {
  return (
    <View className="doors">
      <Press id="scan" className="door main" label={scanName} onPress={scan}>
        <View className="door-name">{scanName}</View>
        <View className="door-words">{camera ? words.scanWords : words.codeWords}</View>
      </Press>
      <Press id="file" className="door soft" label={words.file} onPress={() => go('request/submit')}>
        <View className="door-name">{words.file}</View>
        <View className="door-words">{words.fileWords}</View>
      </Press>
    </View>
  )
}
