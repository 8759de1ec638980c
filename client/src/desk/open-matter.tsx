import type { MatterView } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { Answers } from '../parts/answers'
import { Facts } from '../parts/facts'
import { Files } from '../parts/files'
import { CallOthers } from '../parts/joint/call-others'
import { JointSection } from '../parts/joint/joint-section'
import { Marked } from '../parts/marked'
import { MatterHead } from '../parts/matter-head'
import { Press } from '../parts/press'
import { Section } from '../parts/section'
import { Failed, Skeleton } from '../parts/states'
import { Steps } from '../parts/steps'
import { CaseRows } from './case-rows'
import type { Desk } from './desk'
import { HandOut } from './hand-out'
import { LevelCard } from './level-card'
import { Repeats } from './repeats'
import { spansOf } from './spans'
import { useAttend } from './use-attend'
import { useMatter } from './use-matter'
import { words } from './words'

type OpenMatterProps = { id: string; desk: Desk; wide: boolean }

function What({ matter }: { matter: MatterView }) {
  const { reporter, item, text, files, danger, suggestion } = matter
  return (
    <View className="card">
      {danger && <View className={danger.denied ? 'meta' : 'alarm'}>{words.danger(danger.words, danger.denied)}</View>}
      {text && <Marked text={text} spans={spansOf(text, suggestion?.words ?? [])} />}
      <Files files={files} />
      {(text || files.length > 0) && <View className="rule" />}
      <Facts
        facts={[
          ['反映人', reporter && [reporter.name, reporter.phone].filter(Boolean).join(' ')],
          ['事项', item?.name],
          ['承办', [matter.unit?.name, matter.handler].filter(Boolean).join(' · ')],
          ['首接人', matter.firstReceiver],
          ...matter.given.map(({ question, answer }): [string, string] => [question, answer]),
        ]}
      />
    </View>
  )
}

type MatterProps = { matter: MatterView; desk: Desk; wide: boolean; put: (matter: MatterView) => void }

const Matter = ({ matter, desk, wide, put }: MatterProps) => (
  <View>
    <MatterHead matter={matter} />
    <What matter={matter} />
    <HandOut key={matter.version} matter={matter} desk={desk} wide={wide} />
    <Repeats matter={matter} wide={wide} takeJoin={desk.takeJoin} onDone={desk.dealtWith} />
    <CaseRows matter={matter} onDone={put} />
    <LevelCard matter={matter} onChange={put} />
    <Answers answers={matter.answers} />
    <CallOthers matter={matter} onChange={put} />
    <JointSection joint={matter.joint} matter={matter} onChange={put} />
    <Section title="办理经过">
      <Steps steps={matter.steps} />
    </Section>
  </View>
)

/** The open matter: what was said, what to do with it, what was done before, and who else is on it. */
export function OpenMatter({ id, desk, wide }: OpenMatterProps) {
  const { data, failed, again, put } = useMatter(id, desk.shelf)
  const others = useAttend(id)
  return (
    <View>
      {!wide && (
        <Press className="link" onPress={() => desk.setOpen(null)}>
          {words.back}
        </Press>
      )}
      {others.length > 0 && <View className="stale">{words.others(others)}</View>}
      {!data && !failed && <Skeleton rows={3} lines={4} />}
      {!data && failed && <Failed refused={failed} onAgain={again} />}
      {data && <Matter matter={data} desk={desk} wide={wide} put={put} />}
    </View>
  )
}
