import type { AnswerView } from '@shared/request/views'
import { View } from '@tarojs/components'
import { Facts } from '../parts/facts'
import { Files } from '../parts/files'
import { moment, spaced } from '../parts/when'
import { Findings } from './findings'
import { gradeWords } from './words'

const graded = (grade: number) => gradeWords[grade - 1] ?? ''

function rated({ rating }: AnswerView) {
  if (!rating) return null
  return `结果${graded(rating.result)}，态度${graded(rating.attitude)}，速度${graded(rating.speed)}`
}

function Answer({ answer, several }: { answer: AnswerView; several: boolean }) {
  return (
    <View className="card">
      <View className="head-line">
        <View className="title">{`${answer.unit}的答复`}</View>
        <View className="step-time">
          {several ? spaced(`第 ${answer.round} 次 · ${moment(answer.at)}`) : moment(answer.at)}
        </View>
      </View>
      <View className="prose">{answer.text}</View>
      <Files files={answer.files} />
      <View className="rule" />
      <Facts
        facts={[
          ['依据什么办', answer.basis],
          ['找谁问', answer.contact],
          ['谁办的', answer.handler],
          ['评价', rated(answer)],
          ['评价说', answer.rating?.words],
        ]}
      />
      <WavedThrough check={answer.check} />
    </View>
  )
}

/** Staff only: what the check found, and why the answer went all the same. */
function WavedThrough({ check }: Pick<AnswerView, 'check'>) {
  if (!check) return null
  return (
    <View className="waved">
      <View className="rule" />
      <View className="meta">送出前查出这几处，反映人看不到：</View>
      <Findings findings={check.findings} />
      <Facts facts={[['仍送出', check.reason]]} />
    </View>
  )
}

/** Every round's answer, the latest first. */
export function Answers({ answers }: { answers: AnswerView[] }) {
  return (
    <View>
      {[...answers].reverse().map(answer => (
        <Answer key={answer.round} answer={answer} several={answers.length > 1} />
      ))}
    </View>
  )
}
