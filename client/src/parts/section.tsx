import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Press } from './press'
import { spoken } from './spoken'

type SectionProps = { title: string; more?: string; onMore?: () => void; children: ReactNode }

/** A heading with what stands under it, and a way to all of it. */
export function Section({ title, more, onMore, children }: SectionProps) {
  return (
    <View className="section">
      <View className="section-head">
        <Text className="section-title" {...spoken({ role: 'heading', level: 2 })}>
          {title}
        </Text>
        {more && onMore && (
          <Press className="section-more" role="link" onPress={onMore}>
            {more}
          </Press>
        )}
        {more && !onMore && <Text className="section-more">{more}</Text>}
      </View>
      {children}
    </View>
  )
}
