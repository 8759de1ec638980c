import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Brand } from '../parts/brand'

/** Below the clock of the phone, as high as WeChat's own button at the right, which stays free. */
function placeOf() {
  const { statusBarHeight = 20 } = Taro.getWindowInfo()
  const { top = statusBarHeight + 4, height = 32, width = 87 } = Taro.getMenuButtonBoundingClientRect() ?? {}
  return {
    paddingTop: `${top - 6}px`,
    minHeight: `${height + 12}px`,
    paddingRight: `${width + 16}px`,
  }
}

/** Whose door it is, where WeChat would write a title. */
export function Top() {
  const [style] = useState(placeOf)
  return (
    <View className="home-top" style={style}>
      <Brand />
    </View>
  )
}
