import type { MatterRow } from '@shared/aspects'
import type { ClockView } from '@shared/request/views'
import { Text, View } from '@tarojs/components'
import { rowLines } from '../matter/pieces'
import { current, leftSays } from '../matter/row/clock-words'
import { kindWord, stateWord } from '../matter/row/words'
import { names } from '../parts/names'
import { Press } from '../parts/press'
import { Tag } from '../parts/tag'
import { spaced } from '../parts/when'
import { list as words } from './words'

type Level = 'late' | 'soon' | 'calm' | 'rated'

const soonHours = 4

const isSoon = ({ amount }: ClockView) =>
  Boolean(amount && ('hours' in amount ? amount.hours <= soonHours : amount.days === 0))

function levelOf(clock: ClockView | null): Level {
  if (!clock) return 'rated'
  if (clock.late) return 'late'
  return clock.state === 'running' && isSoon(clock) ? 'soon' : 'calm'
}

const tones = { late: 'red', soon: 'orange', calm: 'grey', rated: 'grey' } as const

type TaskCardProps = { row: MatterRow; on: boolean; done: boolean; onPress: () => void }

/** One task: its colour has a word beside it, what is left stands at the right. */
export function TaskCard({ row, on, done, onPress }: TaskCardProps) {
  const clock = done ? null : current(row.clocks)
  const level = levelOf(clock)
  const left = clock ? leftSays(clock) : stateWord.staff[row.state]
  const about = [row.place, kindWord[row.kind], row.photos ? words.photos(row.photos) : null]
  return (
    <Press className={names('task', level, on && 'on')} role="link" onPress={onPress}>
      <View className="task-bar" />
      <View className="task-text">
        <View className="head-line">
          <View className="tags">
            <Tag tone={tones[level]} text={words[level]} />
            {row.round > 1 && <Tag tone="red" text={spaced(words.round(row.round))} />}
          </View>
          <Text className={names('due', level)}>{left}</Text>
        </View>
        <View className="title">{row.title}</View>
        {rowLines(row).map(line => (
          <View key={line} className="meta">
            {line}
          </View>
        ))}
        <View className="meta">{spaced(about.filter(Boolean).join(' · '))}</View>
      </View>
    </Press>
  )
}
