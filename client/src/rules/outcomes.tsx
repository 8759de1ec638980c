import type { ModelView } from '@shared/suggestion/calls'
import { View } from '@tarojs/components'
import { names } from '../parts/names'
import { Section } from '../parts/section'
import { Tag } from '../parts/tag'
import { moment, spaced } from '../parts/when'
import { page, models as words } from './words'

type OutcomesProps = { model: ModelView; threshold: number }

/** What each threshold would have meant: how much is left to people, how much of the rest is right. */
export function Outcomes({ model: { at: made, outcomes }, threshold }: OutcomesProps) {
  if (!outcomes.length) return null
  return (
    <Section title={words.outcomes}>
      <View className="card">
        <View className="outcome head">
          {words.columns.map(name => (
            <View key={name}>{name}</View>
          ))}
        </View>
        {outcomes.map(({ threshold: at, left, right }) => (
          <View key={at} className={names('outcome', at === threshold && 'on')}>
            <View className="outcome-line">
              {page.share(at)}
              {at === threshold && <Tag text={words.now} />}
            </View>
            <View>{page.share(left)}</View>
            <View>{right === null ? words.none : page.share(right)}</View>
          </View>
        ))}
      </View>
      <View className="meta">{spaced(words.outcomesWords(words.made(moment(made))))}</View>
    </Section>
  )
}
