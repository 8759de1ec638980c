import { ScrollView, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Press } from './press'
import { spoken } from './spoken'

/** A panel from below, over the page; the rest waits. */
export function Sheet({
  title,
  onClose,
  children,
  foot,
}: {
  title: string
  onClose: () => void
  children: ReactNode
  foot?: ReactNode
}) {
  return (
    <View className="sheet-back" catchMove>
      <View className="sheet-shade" onClick={onClose} />
      <View className="sheet" {...spoken({ label: title, role: 'dialog' })}>
        <View className="sheet-head">
          <Text className="sheet-title">{title}</Text>
          <Press className="sheet-close" label="关闭" onPress={onClose}>
            关闭
          </Press>
        </View>
        <ScrollView scrollY className="sheet-body">
          <View className="sheet-inner">{children}</View>
        </ScrollView>
        {foot && <View className="sheet-foot">{foot}</View>}
      </View>
    </View>
  )
}
