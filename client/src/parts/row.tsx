import { Text, View } from '@tarojs/components'
import { Press } from './press'

/** A line that leads on: what it is at the left, what it holds at the right. */
export function Row({
  title,
  value,
  onPress,
  id,
}: {
  title: string
  value?: string
  onPress: () => void
  id?: string
}) {
  return (
    <Press id={id} className="row" role="link" onPress={onPress} label={value ? `${title}，${value}` : title}>
      <Text className="row-title">{title}</Text>
      <View className="row-value">
        {value && <Text className="row-text">{value}</Text>}
        <Text className="arrow">›</Text>
      </View>
    </Press>
  )
}
