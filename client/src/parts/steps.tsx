import type { StepView } from '@shared/request/calls'
import type { Deed } from '@shared/request/request'
import { Text, View } from '@tarojs/components'
import { Files } from './files'
import { Tag } from './tag'
import { brief, spaced } from './when'

/** What was done, said of a person or a unit. */
const deeds: Record<Deed, string> = {
  submit: '提交了诉求',
  dispatch: '交办',
  accept: '已受理',
  return: '退回，等待重新交办',
  ask: '请反映人补充',
  reply: '作了补充',
  resume: '恢复办理',
  answer: '已答复',
  rate: '作了评价',
  add: '补充了情况',
  withdraw: '撤回了诉求',
  decline: '不予受理',
  sign: '签字同意办结',
  close: '办结归档',
  rise: '等级提高',
  lower: '等级降低',
  join: '并入同一件事，一起办理',
  part: '拆出，单独办理',
  extend: '申请延期',
  grant: '同意延期答复',
  refuse: '没有同意延期',
  transfer: '转办，等待重新交办',
  decide: '职责已认定',
  whistle: '请有关单位一起到场',
  report: '已报到',
  excuse: '说明了不到场的理由',
  meet: '召集会商',
  minute: '会商有了纪要',
  finish: '完成了分工',
  explain: '说明了分工的情况',
  remind: '迟了，已提醒',
  urge: '迟了，已催办',
  supervise: '迟了，已督办',
}

function says({ deed, by, unit, mine }: StepView) {
  if (deed === 'dispatch') return unit ? `已交办 ${unit}` : '已交办'
  if (deed === 'join') return mine && !unit ? '您跟随了在办的一件' : deeds.join
  return mine ? `您${deeds[deed]}` : `${unit ?? by} ${deeds[deed]}`
}

/** Who did it, where the heading names only the unit. */
const who = ({ by, unit, mine, deed }: StepView) => (unit && by && !mine && deed !== 'dispatch' ? by : '')

function Step({ step, last, newRound }: { step: StepView; last: boolean; newRound: boolean }) {
  // The answer stands in full above.
  const words = [who(step), step.deed === 'answer' ? '' : step.text].filter(Boolean).join('：')
  return (
    <View className="step">
      <View className="step-dot" />
      {!last && <View className="step-line" />}
      {newRound && <Tag tone="orange" text={spaced(`第 ${step.round} 次交办`)} />}
      <View className="step-head">
        <Text className="step-deed">{says(step)}</Text>
        <Text className="step-time">{brief(step.at)}</Text>
      </View>
      {words && <View className="step-text">{words}</View>}
      <Files files={step.files} />
    </View>
  )
}

/** Who did what when, the latest first. */
export function Steps({ steps }: { steps: StepView[] }) {
  const latest = [...steps].reverse()
  const opens = (step: StepView) => step.round > 1 && steps.find(other => other.round === step.round) === step
  return (
    <View className="card">
      {latest.map((step, index) => (
        <Step
          key={`${step.at} ${step.deed} ${step.by}`}
          step={step}
          last={index === latest.length - 1}
          newRound={opens(step)}
        />
      ))}
    </View>
  )
}
