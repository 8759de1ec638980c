import type { MatterView } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { Answers } from '../parts/answers'
import { Facts } from '../parts/facts'
import { Files } from '../parts/files'
import { JointSection } from '../parts/joint/joint-section'
import { MatterHead } from '../parts/matter-head'
import { OneCase } from '../parts/one-case'
import { Section } from '../parts/section'
import { Steps } from '../parts/steps'
import { spaced } from '../parts/when'
import { Reporter } from './reporter'
import { detail as words } from './words'

/** What was said, by whom, under which item; and all that was done. */
export function TaskBody({ matter, onChange }: { matter: MatterView; onChange: (matter: MatterView) => void }) {
  const { item } = matter
  return (
    <View>
      <MatterHead matter={matter} next={matter.state === 'answered' ? words.answered : null} />
      <OneCase matter={matter} />
      {matter.signature && <View className="stale">{spaced(words.signedBy(matter.signature.by))}</View>}
      {(matter.text || matter.files.length > 0 || matter.given.length > 0) && (
        <View className="card">
          <View className="meta">{words.text}</View>
          {matter.text && <View className="prose">{matter.text}</View>}
          <Files files={matter.files} />
          <Facts facts={matter.given.map(({ question, answer }) => [question, answer])} />
        </View>
      )}
      <Reporter matter={matter} />
      {matter.answers.length > 0 && matter.round > 1 && <View className="stale">{words.earlier}</View>}
      <Answers answers={matter.answers} />
      {item && (
        <View className="card">
          <Facts
            facts={[
              [words.guide, item.guide],
              [words.answerBasis, item.basis],
            ]}
          />
          {item.steps.map((step, at) => (
            <View key={step} className="meta">
              {spaced(`${at + 1}. ${step}`)}
            </View>
          ))}
        </View>
      )}
      <JointSection joint={matter.joint} matter={matter} onChange={onChange} />
      <Section title={words.steps}>
        <Steps steps={matter.steps} />
      </Section>
    </View>
  )
}
