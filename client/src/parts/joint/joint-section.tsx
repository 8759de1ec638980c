import type { MatterView } from '@shared/request/calls'
import type { JointView } from '@shared/joint/views'
import { View } from '@tarojs/components'
import { Section } from '../section'
import { moment, spaced } from '../when'
import { Parts } from './parts'
import { words } from './words'

const isEmpty = ({ whistles, meetings, tasks, extensions, boundary, supervisor }: JointView) =>
  whistles.length + meetings.length + tasks.length + extensions.length === 0 && !boundary && !supervisor

/** One thing that was done together: what it is, and the lines that say how it stands. */
type Block = { title: string; lines: (string | undefined)[] }

const blocksOf = ({ whistles, meetings, extensions, boundary }: JointView): Block[] => [
  ...whistles.map(({ name, by, words: said, calls }) => ({
    title: words.whistled(by, name),
    lines: [...calls.map(words.callSays), said],
  })),
  ...meetings.map(({ when, place, lead, members, minutes }) => ({
    title: words.met(moment(when), place),
    lines: [words.membersSay(members, lead.name), minutes?.decisions],
  })),
  ...extensions.map(({ promised, reason, consult, state }) => ({
    title: words.extendedTo(promised, state),
    lines: [reason, words.consulted(consult.with, consult.said)],
  })),
  ...(boundary ? [{ title: words.decidedFor(boundary.unit), lines: [boundary.reason, boundary.id] }] : []),
]

const Block = ({ title, lines }: Block) => (
  <View className="joint-block">
    <View className="row-title">{spaced(title)}</View>
    {lines.filter(Boolean).map(line => (
      <View key={line} className="meta">
        {spaced(line ?? '')}
      </View>
    ))}
  </View>
)

type JointSectionProps = { joint: JointView | null; matter?: MatterView; onChange?: (matter: MatterView) => void }

/** For staff: whistles, meetings, parts, extensions and decisions of the matter. */
export function JointSection({ joint, matter, onChange }: JointSectionProps) {
  if (!joint || isEmpty(joint)) return null
  const blocks = blocksOf(joint)
  return (
    <Section title={words.title}>
      {joint.supervisor && <View className="stale">{words.supervisor(joint.supervisor)}</View>}
      {blocks.length > 0 && (
        <View className="card">
          {blocks.map(block => (
            <Block key={`${block.title} ${block.lines.join()}`} {...block} />
          ))}
        </View>
      )}
      {joint.tasks.length > 0 && <Parts tasks={joint.tasks} matter={matter} onChange={onChange} />}
    </Section>
  )
}
