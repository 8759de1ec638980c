import { Text, View } from '@tarojs/components'
import { rowTags } from '../matter/pieces'
import { current, leftSays } from '../matter/row/clock-words'
import { kindWord } from '../matter/row/words'
import { names } from '../parts/names'
import { Press } from '../parts/press'
import { Tag } from '../parts/tag'
import { since, spaced } from '../parts/when'
import type { DeskRow } from './desk-row'
import { percent } from './suggestion-card'
import { canGo, worthTaking } from './ticks'
import { words } from './words'

type QueueRowProps = {
  row: DeskRow
  on: boolean
  ticked: boolean
  refused?: string
  onPress: () => void
  onTick: () => void
}

const Tick = ({ ticked, onTick }: Pick<QueueRowProps, 'ticked' | 'onTick'>) => (
  <Press className="queue-tick" role="checkbox" checked={ticked} label={words.tick} onPress={onTick}>
    <View className={names('box', ticked && 'on')}>{ticked ? '✓' : ''}</View>
  </Press>
)

function Tags({ row }: { row: DeskRow }) {
  if (row.urgent) return <Tag tone="red" text={words.urgent} />
  const again = row.round > 1
  return <Tag tone={again ? 'red' : 'grey'} text={again ? spaced(`第 ${row.round} 次交办`) : kindWord[row.kind]} />
}

/** Where it would go; what is only a guess is not said as if it were known. */
function Where({ row: { suggestion, unit, state } }: { row: DeskRow }) {
  if (unit) return <View className="meta">{unit}</View>
  if (state !== 'received' && !suggestion) return null
  if (!suggestion || suggestion.certainty < worthTaking) return <View className="meta">{words.unsure}</View>
  const { unitName, name, certainty } = suggestion
  const says = words.suggests(unitName || words.unitNone, name, percent(certainty))
  return <View className="queue-suggestion">{spaced(says)}</View>
}

/** A matter in the list: what, where, how long is left, and what the system would do with it. */
export function QueueRow({ row, on, ticked, refused, onPress, onTick }: QueueRowProps) {
  const clock = current(row.clocks)
  return (
    <View className={names('queue-row', on && 'on')}>
      {canGo(row) ? <Tick ticked={ticked} onTick={onTick} /> : <View className="queue-untickable" />}
      <Press className="queue-open" role="link" onPress={onPress}>
        <View className="head-line">
          <View className="queue-title">{row.title}</View>
          {rowTags.map((RowTag, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the table does not change while a page is looked at
            <RowTag key={at} row={row} />
          ))}
          <Tags row={row} />
        </View>
        <View className="head-line">
          <View className="meta">{spaced([row.place, since(row.at)].filter(Boolean).join(' · '))}</View>
          {clock && <Text className={names('queue-left', clock.late && 'late')}>{leftSays(clock)}</Text>}
        </View>
        <Where row={row} />
        {refused && <View className="wrong">{refused}</View>}
      </Press>
    </View>
  )
}
