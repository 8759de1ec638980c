import { View } from '@tarojs/components'
import { TextField } from '../parts/field'
import { Section } from '../parts/section'
import { Wrong } from '../parts/states'
import type { Models } from './use-models'
import { models as words } from './words'

type CostsProps = { models: Models; threshold: number; admin: boolean }

/** From which certainty on the system dispatches by itself, and the two costs from which that follows. */
export function CostsCard({ models, threshold, admin }: CostsProps) {
  const { typed, type, dirty, follows, sending } = models
  const field = (name: 'look' | 'wrong') => (
    <TextField
      id={`cost-${name}`}
      label={words[name]}
      type="digit"
      value={typed[name]}
      most={6}
      onChange={value => type({ [name]: value })}
    />
  )
  return (
    <Section title={words.line}>
      <View className="card">
        <View className="title">{words.lineSays(threshold)}</View>
        {admin && (
          <View className="costs">
            {field('look')}
            {field('wrong')}
          </View>
        )}
        {admin && <View className="meta rules-more">{words.costsSay}</View>}
        {dirty && follows !== null && <View className="prose">{words.follows(follows)}</View>}
        {dirty && <Wrong say={sending.wrong?.say ?? (follows === null ? words.odd : null)} />}
      </View>
    </Section>
  )
}
