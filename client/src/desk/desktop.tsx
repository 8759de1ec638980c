import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { back } from '../go'
import { Press } from '../parts/press'
import { Screen } from '../parts/screen'
import { words } from './words'

type DesktopProps = { lists: ReactNode; column: ReactNode; matter: ReactNode; sheet: ReactNode; onHelp: () => void }

/** Three columns, each with its own scroll. */
export function Desktop({ lists, column, matter, sheet, onHelp }: DesktopProps) {
  return (
    <Screen title={words.title} wide bare>
      <View className="desk">
        <View className="desk-nav">
          <Press className="desk-name" role="link" label="回到首页" onPress={back}>
            <Text>速来办</Text>
          </Press>
          {lists}
          <Press id="keys" className="desk-item desk-help" onPress={onHelp}>
            <Text>{words.keys}</Text>
            <Text className="keycap">?</Text>
          </Press>
        </View>
        <View className="desk-list">{column}</View>
        <View className="desk-matter">{matter}</View>
        {sheet}
      </View>
    </Screen>
  )
}
