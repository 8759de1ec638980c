import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { countyTitle, theCounty } from '../county'
import { Brand } from '../parts/brand'
import { useStore } from '../parts/store'
import { useWide } from '../parts/wide'

/** Whose door it is; on a wide screen it stands around the page already. */
export function Top() {
  const county = useStore(theCounty)
  const wide = useWide()
  useEffect(() => {
    Taro.setNavigationBarTitle({ title: countyTitle(county) })
  }, [county])
  if (wide) return null
  return (
    <View className="home-top">
      <Brand />
    </View>
  )
}
