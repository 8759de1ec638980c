import type { Wait } from '@shared/request/calls'
import { Text, View } from '@tarojs/components'
import { goWritten } from '../go'
import { Icon } from '../parts/icon'
import { names } from '../parts/names'
import { Press } from '../parts/press'
import { spaced } from '../parts/when'
import { work as words } from './work-words'

/** One list that waits: the whole row opens it. What is empty stays there, quietly. */
export function WaitRow({ id, title, says, count, page, tone, icon }: Wait) {
  return (
    <Press
      id={id}
      className={names('wait', `is-${tone}`, count === 0 && 'is-none')}
      role="link"
      onPress={() => goWritten(page)}
    >
      <View className="wait-tile">
        <Icon name={icon} />
      </View>
      <View className="grow">
        <View className="title">{spaced(title)}</View>
        <View className="meta">{spaced(says)}</View>
      </View>
      {count !== null && <Text className="wait-count">{spaced(words.counted(count))}</Text>}
      <Text className="arrow">›</Text>
    </Press>
  )
}
