import { lower } from '@shared/dispatch/calls'
import type { LevelView, MatterView } from '@shared/request/calls'
import type { Colour } from '@shared/request/request'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../cloud'
import { Button } from '../parts/button'
import { Chips } from '../parts/chips'
import { TextArea } from '../parts/field'
import { LevelTag } from '../parts/level-tag'
import { Press } from '../parts/press'
import { Section } from '../parts/section'
import { Sheet } from '../parts/sheet'
import { useSend } from '../parts/use-send'
import { brief, spaced } from '../parts/when'
import { words } from './words'

type LevelProps = { matter: MatterView; onChange: (matter: MatterView) => void }
type Lower = 'blue' | 'yellow' | 'orange'

const order: Colour[] = ['blue', 'yellow', 'orange', 'red']
const below = (colour: Colour) => order.slice(0, order.indexOf(colour)) as Lower[]

/** Back down, with a reason that stays with it. */
function LowerSheet({ matter, onChange, onClose }: LevelProps & { onClose: () => void }) {
  const options = below(matter.level?.colour ?? 'blue').map(id => ({ id, name: words.colours[id] }))
  const [colour, setColour] = useState<Lower>(options.at(-1)?.id ?? 'blue')
  const [reason, setReason] = useState('')
  const { busy, wrong, run } = useSend()
  const { id, version } = matter
  const send = () =>
    run(
      () => call(lower, { id, version, colour, reason }),
      next => {
        onClose()
        onChange(next)
      },
    )
  return (
    <Sheet
      title={words.lower}
      onClose={onClose}
      foot={<Button id="lower-send" text={words.lowerSend} busy={busy} onPress={send} />}
    >
      <Chips options={options} chosen={colour} onChoose={setColour} />
      <TextArea
        id="lower-reason"
        label={words.lowerReason}
        hint={words.lowerHint}
        most={500}
        value={reason}
        wrong={wrong?.say}
        onChange={setReason}
      />
    </Sheet>
  )
}

const Rises = ({ level }: { level: LevelView }) => (
  <View>
    {level.rises.map(({ fact, threshold, colour, evidence, at }) => (
      <View key={`${fact}${threshold}`} className="rise">
        <LevelTag colour={colour} />
        <View className="grow">
          <View>{spaced(words.rule(fact, threshold))}</View>
          <View className="meta">{spaced(`${evidence} · ${brief(at)}`)}</View>
        </View>
      </View>
    ))}
    {level.lowered && (
      <View className="meta">
        {spaced(words.lowered(level.lowered.by, level.lowered.reason, brief(level.lowered.at)))}
      </View>
    )}
  </View>
)

/** Why it stands where it stands: each rule with its threshold and what was found. Nothing for what is blue. */
export function LevelCard({ matter, onChange }: LevelProps) {
  const [lowering, setLowering] = useState(false)
  const { level } = matter
  if (!level || level.rises.length === 0) return null
  const mayLower = level.colour !== 'blue' && matter.may.includes('lower')
  return (
    <Section title={words.levelTitle(words.colours[level.colour], words.tiers[level.tier])}>
      <View className="card">
        <Rises level={level} />
        {mayLower && (
          <Press id="lower" className="link" onPress={() => setLowering(true)}>
            {words.lower}
          </Press>
        )}
      </View>
      {lowering && <LowerSheet matter={matter} onChange={onChange} onClose={() => setLowering(false)} />}
    </Section>
  )
}
