import { ScrollView, Text, View } from '@tarojs/components'
import { type ReactNode, useId } from 'react'
import { Press } from './press'
import { spoken } from './spoken'
import { useTrap } from './trap'

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
  const id = `sheet-${useId().replaceAll(':', '')}`
  useTrap(id, onClose)
  return (
    <View className="sheet-back" catchMove>
      <View className="sheet-shade" onClick={onClose} />
      <View id={id} className="sheet" {...spoken({ label: title, role: 'dialog', modal: true })}>
        <View className="sheet-head">
          <Text className="sheet-title" {...spoken({ role: 'heading', level: 2 })}>
            {title}
          </Text>
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
