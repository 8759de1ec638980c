import { Text, View } from '@tarojs/components'
import { Fragment } from 'react'

/** Names at the left, values at the right; what is empty is left out. */
export function Facts({ facts }: { facts: [name: string, value: string | null | undefined][] }) {
  const known = facts.filter(([, value]) => value)
  if (!known.length) return null
  return (
    <View className="facts">
      {known.map(([name, value]) => (
        <Fragment key={name}>
          <View className="fact-name">{name}</View>
          <View className="fact-value">
            <Text selectable userSelect>
              {value}
            </Text>
          </View>
        </Fragment>
      ))}
    </View>
  )
}
