import type { LevelView } from '@shared/level/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CardProps } from '../matter/piece'
import { Press } from '../parts/press'
import { Section } from '../parts/section'
import { moment, spaced } from '../parts/when'
import { LevelTag } from './level-tag'
import { LowerSheet } from './lower-sheet'
import { words } from './words'

const Rises = ({ level }: { level: LevelView }) => (
  <View>
    {level.rises.map(({ fact, threshold, colour, evidence, at }) => (
      <View key={`${fact}${threshold}`} className="rise">
        <LevelTag colour={colour} />
        <View className="grow">
          <View>{spaced(words.rule(fact, threshold))}</View>
          <View className="meta">{spaced(`${evidence} · ${moment(at)}`)}</View>
        </View>
      </View>
    ))}
    {level.lowered && (
      <View className="meta">
        {spaced(words.lowered(level.lowered.by, level.lowered.reason, moment(level.lowered.at)))}
      </View>
    )}
  </View>
)

/** Why it stands where it stands: each rule with its threshold and what was found. Nothing for what is blue. */
export function LevelCard({ matter, onChange }: CardProps) {
  const [lowering, setLowering] = useState(false)
  const { level } = matter
  if (!level || level.rises.length === 0) return null
  const mayLower = level.colour !== 'blue' && matter.may.includes('lower')
  return (
    <Section title={words.title(words.colours[level.colour], words.tiers[level.tier])}>
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
