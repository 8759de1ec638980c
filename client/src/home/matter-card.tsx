import type { MatterRow } from '@shared/aspects'
import { Text, View } from '@tarojs/components'
import { go } from '../go'
import { ClockStrip } from '../matter/row/clock-strip'
import { figure, passed } from '../matter/row/clock-words'
import { stateWord } from '../matter/row/words'
import { names } from '../parts/names'
import { Press } from '../parts/press'
import { Tag } from '../parts/tag'

const todoWord = { rate: '等您评价', reply: '请您补充' }

const who = (row: MatterRow) => [row.unit, row.handler].filter(Boolean).join(' · ')

/** What stands in the tag is not said a second time below. */
const doubled = (row: MatterRow, text: string) => row.todo !== null && todoWord[row.todo] === text

const Head = ({ row }: { row: MatterRow }) =>
  row.todo ? (
    <View className="head-line">
      <View className="title">{row.title}</View>
      <Tag tone="orange" text={todoWord[row.todo]} />
    </View>
  ) : (
    <View className="title">{row.title}</View>
  )

/** One of my matters: what it is, who has it, its three clocks and the figure that matters. Twenty of them are one setData: no node and no word too many. */
export function MatterCard({ row }: { row: MatterRow }) {
  const { text, late } = figure(row.state, row.clocks)
  return (
    <Press className="card" role="link" onPress={() => go('request/matter', { id: row.id })}>
      <Head row={row} />
      <View className="meta">{[who(row), stateWord.reporter[row.state]].filter(Boolean).join('　')}</View>
      <ClockStrip clocks={row.clocks} from={row.at} reader="reporter" mute />
      <View className="strip-words">
        {passed(row.clocks)}
        {!doubled(row, text) && <Text className={names('figure', late && 'late')}>{text}</Text>}
      </View>
    </Press>
  )
}
