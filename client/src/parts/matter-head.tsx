import type { ClockView, MatterView } from '@shared/request/calls'
import { Text, View } from '@tarojs/components'
import { channelWord, kindWord, stateWord } from '../words'
import { ClockStrip } from './clock-strip'
import { clockSays, current, segmentSays } from './clock-words'
import { names } from './names'
import { Tag, type Tone } from './tag'
import { moment, spaced } from './when'

const tones: Partial<Record<MatterView['state'], Tone>> = {
  answered: 'orange',
  waiting: 'orange',
  declined: 'grey',
  withdrawn: 'grey',
  closed: 'grey',
}

function dueSays({ due, late, state }: ClockView) {
  if (!due || state !== 'running') return ''
  return late ? `，期限是 ${moment(due)}` : `，${moment(due)} 前`
}

/** The tag, the title, the place, and the promise as a strip; `next` where no clock says what comes. */
export function MatterHead({ matter, tag, next }: { matter: MatterView; tag?: string; next?: string | null }) {
  const clock = current(matter.clocks)
  return (
    <View className="card">
      <View className="head-line">
        <View className="tags">
          <Tag tone={tones[matter.state]} text={tag ?? stateWord[matter.state]} />
          {matter.round > 1 && <Tag tone="red" text={spaced(`第 ${matter.round} 次交办`)} />}
        </View>
        <Text className="code" selectable userSelect>
          {matter.id}
        </Text>
      </View>
      <View className="title big">{matter.title}</View>
      <View className="meta">
        {spaced([kindWord[matter.kind], matter.place.name, matter.place.words].filter(Boolean).join(' · '))}
      </View>
      <View className="meta">{`${channelWord(matter.channel)} · ${moment(matter.at)}`}</View>
      <ClockStrip clocks={matter.clocks} from={matter.at} />
      <View className="strip-words strip-names">
        {matter.clocks.map(one => (
          <Text key={one.name} className={names('strip-name', one.name, one.late && 'figure late')}>
            {segmentSays(one)}
          </Text>
        ))}
      </View>
      {clock && (
        <View className={names('figure', 'head-figure', clock.late && 'late')}>
          {clockSays(clock) + dueSays(clock)}
        </View>
      )}
      {!clock && next && <View className="figure head-figure">{next}</View>}
      {clock?.provisional && <View className="meta">期限所在年份的节假日还没有公布，公布后会重新计算。</View>}
    </View>
  )
}
