import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { back } from '../go'
import { Icon } from './icon'
import { Press } from './press'
import { spoken } from './spoken'

/** The bar that WeChat would draw: title, and a way back. */
export function TopBar({ title, tab }: { title: string; tab?: boolean }) {
  useEffect(() => {
    Taro.setNavigationBarTitle({ title: title.includes('速来办') ? title : `${title} · 速来办` })
  }, [title])
  return (
    <View className="top-bar">
      {!tab && (
        <Press className="top-back" label="返回" onPress={back}>
          <Icon name="chevron-left" large />
        </Press>
      )}
      <Text className="top-title" {...spoken({ role: 'heading', level: 1 })}>
        {title}
      </Text>
    </View>
  )
}
