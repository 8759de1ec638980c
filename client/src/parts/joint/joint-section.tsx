import type { MatterView } from '@shared/calls/request'
import type { JointView } from '@shared/calls/together'
import { View } from '@tarojs/components'
import { Facts } from '../facts'
import { Section } from '../section'
import { moment } from '../when'
import { Parts } from './parts'
import { words } from './words'

const isEmpty = ({ whistles, meetings, tasks, extensions, boundary, supervisor }: JointView) =>
  whistles.length + meetings.length + tasks.length + extensions.length === 0 && !boundary && !supervisor

type Fact = [string, string | null]

const factsOf = ({ whistles, meetings, extensions, boundary }: JointView): Fact[] => [
  ...whistles.map(({ name, by, calls }): Fact => [`${by}吹哨`, [name, ...calls.map(words.callSays)].join('\n')]),
  ...meetings.map(
    ({ when, place, lead, minutes }): Fact => [
      '会商',
      [`${moment(when)} ${place}`, `${lead.name} 牵头`, minutes?.decisions].filter(Boolean).join('\n'),
    ],
  ),
  ...extensions.map(
    ({ promised, reason, consult, state }): Fact => [
      `延期${words.extensionStates[state]}`,
      [words.extended(promised), reason, `${consult.with}：${consult.said}`].join('\n'),
    ],
  ),
  ...(boundary ? [['职责认定', [boundary.id, `由${boundary.unit}办理`, boundary.reason].join('\n')] as Fact] : []),
]

type JointSectionProps = { joint: JointView | null; matter?: MatterView; onChange?: (matter: MatterView) => void }

/** For staff: whistles, meetings, parts, extensions and decisions of the matter. */
export function JointSection({ joint, matter, onChange }: JointSectionProps) {
  if (!joint || isEmpty(joint)) return null
  return (
    <Section title={words.title}>
      {joint.supervisor && <View className="stale">{words.supervisor(joint.supervisor)}</View>}
      <View className="card">
        {factsOf(joint).map((fact, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two whistles may say the same
          <Facts key={at} facts={[fact]} />
        ))}
      </View>
      {joint.tasks.length > 0 && <Parts tasks={joint.tasks} matter={matter} onChange={onChange} />}
    </Section>
  )
}
