import type { Deed } from '@shared/aspects'
import type { StepView } from '@shared/request/views'
import { Text, View } from '@tarojs/components'
import { Files } from '../parts/files'
import { Tag } from '../parts/tag'
import { moment, spaced } from '../parts/when'
import { said } from './pieces'
import type { Reader } from './row/words'
import { words } from './words'

function says(step: StepView, reader: Reader): string {
  const { deed, by, unit, mine } = step
  // A deed of a later release is left without words.
  const word = said[deed as Deed] ?? ''
  if (typeof word === 'function') return word(step, reader)
  const done = typeof word === 'string' ? word : word[reader]
  return mine ? `您${done}` : `${unit ?? by} ${done}`
}

/** Who did it, where the heading names only the unit. */
const who = ({ by, unit, mine, deed }: StepView) => (unit && by && !mine && deed !== 'dispatch' ? by : '')

type StepProps = { step: StepView; reader: Reader; last: boolean; newRound: boolean }

function Step({ step, reader, last, newRound }: StepProps) {
  // The answer stands in full above.
  const text = [who(step), step.deed === 'answer' ? '' : step.text].filter(Boolean).join('：')
  return (
    <View className="step">
      <View className="step-dot" />
      {!last && <View className="step-line" />}
      {newRound && <Tag tone="orange" text={spaced(words.round[reader](step.round))} />}
      <View className="step-head">
        <Text className="step-deed">{says(step, reader)}</Text>
        <Text className="step-time">{moment(step.at)}</Text>
      </View>
      {text && <View className="step-text">{text}</View>}
      <Files files={step.files} />
    </View>
  )
}

/** Who did what when, the latest first. */
export function Steps({ steps, reader }: { steps: StepView[]; reader: Reader }) {
  const latest = [...steps].reverse()
  const opens = (step: StepView) => step.round > 1 && steps.find(other => other.round === step.round) === step
  return (
    <View className="card">
      {latest.map((step, index) => (
        <Step
          key={`${step.at} ${step.deed} ${step.by}`}
          step={step}
          reader={reader}
          last={index === latest.length - 1}
          newRound={opens(step)}
        />
      ))}
    </View>
  )
}
