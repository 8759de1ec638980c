import { type MatterView, track } from '@shared/calls/request'
import { View } from '@tarojs/components'
import { useAsk } from '../ask'
import { Answers } from '../parts/answers'
import { Facts } from '../parts/facts'
import { Files } from '../parts/files'
import { CallOthers } from '../parts/joint/call-others'
import { JointSection } from '../parts/joint/joint-section'
import { MatterHead } from '../parts/matter-head'
import { Press } from '../parts/press'
import { Section } from '../parts/section'
import { Failed, Skeleton } from '../parts/states'
import { Steps } from '../parts/steps'
import type { useDesk } from './desk'
import { HandOut } from './hand-out'
import { words } from './words'

type OpenMatterProps = { id: string; desk: ReturnType<typeof useDesk>; wide: boolean }

function What({ matter }: { matter: MatterView }) {
  const { reporter, item, text, files } = matter
  return (
    <View className="card">
      {text && <View className="prose">{text}</View>}
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

/** The open matter: what was said, what to do with it, what was done before. */
export function OpenMatter({ id, desk, wide }: OpenMatterProps) {
  const { data, failed, again, put } = useAsk(track, { id })
  return (
    <View>
      {!wide && (
        <Press className="link" onPress={() => desk.setOpen(null)}>
          {words.back}
        </Press>
      )}
      {!data && !failed && <Skeleton rows={3} lines={4} />}
      {!data && failed && <Failed refused={failed} onAgain={again} />}
      {data && (
        <View>
          <MatterHead matter={data} />
          <What matter={data} />
          <HandOut matter={data} desk={desk} wide={wide} onChange={put} />
          <Answers answers={data.answers} />
          <CallOthers matter={data} onChange={put} />
          <JointSection joint={data.joint} />
          <Section title="办理经过">
            <Steps steps={data.steps} />
          </Section>
        </View>
      )}
    </View>
  )
}
