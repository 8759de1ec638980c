import type { MatterView } from '@shared/aspects'
import type { ClockView } from '@shared/request/views'
import { Text, View } from '@tarojs/components'
import { names } from '../parts/names'
import { Tag, type Tone } from '../parts/tag'
import { moment, spaced } from '../parts/when'
import { ClockStrip } from './row/clock-strip'
import { clockSays, current, segmentLines } from './row/clock-words'
import { channelWord, kindWord, type Reader, stateWord } from './row/words'
import { words } from './words'

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

type HeadProps = { matter: MatterView; reader: Reader; tag?: string; next?: string | null }

/** The tag, the title, the place, and the promise as a strip; `next` where no clock says what comes. */
export function MatterHead({ matter, reader, tag, next }: HeadProps) {
  const clock = current(matter.clocks)
  return (
    <View className="card">
      <View className="head-line">
        <View className="tags">
          <Tag tone={tones[matter.state]} text={tag ?? stateWord[reader][matter.state]} />
          {matter.round > 1 && <Tag tone="red" text={spaced(words.round[reader](matter.round))} />}
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
      <ClockStrip clocks={matter.clocks} from={matter.at} reader={reader} />
      <View className="strip-words strip-names">
        {matter.clocks.map(one => (
          <View key={one.name} className={names('strip-name', one.name, one.late && 'figure late')}>
            {segmentLines(one, reader).map(line => (
              <Text key={line}>{line}</Text>
            ))}
          </View>
        ))}
      </View>
      {clock && (
        <View className={names('figure', 'head-figure', clock.late && 'late')}>
          {clockSays(clock, reader) + dueSays(clock)}
        </View>
      )}
      {!clock && next && <View className="figure head-figure">{next}</View>}
      {clock?.provisional && <View className="meta">{words.provisional}</View>}
    </View>
  )
}
