import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Keycap } from '../parts/keycap'
import { Press } from '../parts/press'
import { Screen } from '../parts/screen'
import { words } from './words'

type DesktopProps = { lists: ReactNode; column: ReactNode; matter: ReactNode; sheet: ReactNode; onHelp: () => void }

/** Three columns, each with its own scroll: the lists at the side of the frame, the list, the matter. */
export function Desktop({ lists, column, matter, sheet, onHelp }: DesktopProps) {
  const rail = (
    <View>
      {lists}
      <Press id="keys" className="desk-item" onPress={onHelp}>
        <Text>{words.keys}</Text>
        <Keycap of="?" />
      </Press>
    </View>
  )
  return (
    <Screen title={words.title} wide bare rail={rail}>
      <View className="desk">
        <View className="desk-list">{column}</View>
        <View className="desk-matter">{matter}</View>
        {sheet}
      </View>
    </Screen>
  )
}
