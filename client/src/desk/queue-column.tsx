import type { MatterRow } from '@shared/calls/request'
import { Text, View } from '@tarojs/components'
import { go } from '../go'
import { current, leftSays } from '../parts/clock-words'
import { names } from '../parts/names'
import { Press } from '../parts/press'
import { Empty, Failed, Skeleton, Stale } from '../parts/states'
import { Tag } from '../parts/tag'
import { since, spaced } from '../parts/when'
import { kindWord } from '../words'
import type { useDesk } from './desk'
import { words } from './words'

type Desk = ReturnType<typeof useDesk>

function QueueRow({ row, on, onPress }: { row: MatterRow; on: boolean; onPress: () => void }) {
  const clock = current(row.clocks)
  return (
    <Press className={names('queue-row', on && 'on')} role="link" onPress={onPress}>
      <View className="head-line">
        <View className="queue-title">{row.title}</View>
        <Tag
          tone={row.round > 1 ? 'red' : 'grey'}
          text={row.round > 1 ? spaced(`第 ${row.round} 次交办`) : kindWord[row.kind]}
        />
      </View>
      <View className="head-line">
        <View className="meta">{spaced([row.place, since(row.at)].filter(Boolean).join(' · '))}</View>
        {clock && <Text className={names('queue-left', clock.late && 'late')}>{leftSays(clock)}</Text>}
      </View>
    </Press>
  )
}

const signIn = { text: words.signIn, onPress: () => go('person/sign-in') }

/** What waits, due first. */
export function QueueColumn({ desk, wide }: { desk: Desk; wide: boolean }) {
  const { list, rows, data, failed, again, ended, more, shown, setOpen } = desk
  return (
    <View>
      {wide && (
        <View className="queue-head">
          <Text>{words.lists[list]}</Text>
          <Text className="meta">{words.sorted}</Text>
        </View>
      )}
      {data && failed && <Stale refused={failed} />}
      {rows.map(row => (
        <QueueRow key={row.id} row={row} on={wide && row.id === shown} onPress={() => setOpen(row.id)} />
      ))}
      {data && !rows.length && <Empty {...words.empty[list]} />}
      {rows.length > 0 && !ended && (
        <Press className="link more" onPress={more}>
          再看一些
        </Press>
      )}
      {rows.length > 0 && ended && <View className="ended">{words.bottom}</View>}
      {!data && !failed && <Skeleton rows={5} />}
      {!data && failed && (
        <Failed refused={failed} onAgain={again} way={failed.why === 'not-signed-in' ? signIn : undefined} />
      )}
    </View>
  )
}
