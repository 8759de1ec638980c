import type { MatterView } from '@shared/aspects'
import { View } from '@tarojs/components'
import { Answers } from '../matter/answers'
import { Cards } from '../matter/cards'
import { MatterHead } from '../matter/head'
import { Record } from '../matter/record'
import { Steps } from '../matter/steps'
import { Facts } from '../parts/facts'
import { Files } from '../parts/files'
import { Section } from '../parts/section'
import { spaced } from '../parts/when'
import { Reporter } from './reporter'
import { detail as words } from './words'

type BodyProps = { matter: MatterView; onChange: (matter: MatterView) => void }

function Said({ matter: { text, files, given } }: Pick<BodyProps, 'matter'>) {
  if (!text && !files.length && !given.length) return null
  return (
    <View className="card">
      <View className="meta">{words.text}</View>
      {text && <View className="prose">{text}</View>}
      <Files files={files} />
      <Facts facts={given.map(({ question, answer }) => [question, answer])} />
    </View>
  )
}

const Item = ({ item }: { item: NonNullable<MatterView['item']> }) => (
  <View className="card">
    <Facts
      facts={[
        [words.guide, item.guide],
        [words.basis, item.basis],
      ]}
    />
    {item.steps.map((step, at) => (
      <View key={step} className="meta">
        {spaced(`${at + 1}. ${step}`)}
      </View>
    ))}
  </View>
)

/** Who brought it, under which item: at the right where there is room, else among the rest. */
export const TaskBeside = ({ matter }: Pick<BodyProps, 'matter'>) => (
  <View>
    <Reporter matter={matter} />
    {matter.item && <Item item={matter.item} />}
  </View>
)

/** What was said, by whom, under which item; and all that was done. `wide`: `TaskBeside` stands beside. */
export function TaskBody({ wide, ...props }: BodyProps & { wide: boolean }) {
  const { matter } = props
  return (
    <View>
      <Cards page="handler" place="top" {...props} />
      <MatterHead matter={matter} reader="staff" next={matter.state === 'answered' ? words.answered : null} />
      <Cards page="handler" place="below-head" {...props} />
      {matter.signature && <View className="stale">{spaced(words.signedBy(matter.signature.by))}</View>}
      <Said matter={matter} />
      {!wide && <Reporter matter={matter} />}
      {matter.answers.length > 0 && matter.round > 1 && <View className="stale">{words.earlier}</View>}
      <Answers answers={matter.answers} />
      <Cards page="handler" place="below-answers" {...props} />
      {!wide && matter.item && <Item item={matter.item} />}
      <Record page="handler" {...props} />
      <Section title={words.steps}>
        <Steps steps={matter.steps} reader="staff" />
      </Section>
    </View>
  )
}
