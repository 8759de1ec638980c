import type { MatterView } from '@shared/aspects'
import { View } from '@tarojs/components'
import { Answers } from '../matter/answers'
import { Cards } from '../matter/cards'
import { DeedMenu } from '../matter/deed-menu'
import { MatterHead } from '../matter/head'
import { warningsOf } from '../matter/pieces'
import { Record } from '../matter/record'
import { Steps } from '../matter/steps'
import { Facts } from '../parts/facts'
import { Files } from '../parts/files'
import { Marked } from '../parts/marked'
import { Press } from '../parts/press'
import { Section } from '../parts/section'
import { Failed, Skeleton } from '../parts/states'
import type { Desk } from './desk'
import { DispatchForm } from './dispatch-form'
import { spansOf } from './spans'
import { useAttend } from './use-attend'
import { useMatter } from './use-matter'
import { words } from './words'

type OpenMatterProps = { id: string; desk: Desk; wide: boolean }

function What({ matter }: { matter: MatterView }) {
  const { reporter, item, text, files, suggestion } = matter
  return (
    <View className="card">
      {warningsOf(matter).map(warning => (
        <View key={warning.text} className={warning.loud ? 'alarm' : 'meta'}>
          {warning.text}
        </View>
      ))}
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
    <MatterHead matter={matter} reader="staff" />
    <What matter={matter} />
    <DispatchForm key={matter.version} matter={matter} desk={desk} wide={wide} />
    <Cards
      page="desk"
      place="below-head"
      matter={matter}
      onChange={put}
      onGone={desk.dealtWith}
      takeKey={wide ? desk.takeKey : undefined}
    />
    <Answers answers={matter.answers} />
    <DeedMenu matter={matter} onChange={put} />
    <Record page="desk" matter={matter} onChange={put} />
    <Section title="办理经过">
      <Steps steps={matter.steps} reader="staff" />
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
