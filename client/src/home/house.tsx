import type { Results } from '@shared/figures/results'
import { View } from '@tarojs/components'
import { Section } from '../parts/section'
import { fraction, percent } from './share'
import { work as words } from './work-words'

const Figure = ({ name, value, under }: { name: string; value: string; under: string }) => (
  <View className="figure">
    <View className="figure-name">{name}</View>
    <View className="figure-value">{value}</View>
    <View className="figure-under">{under}</View>
  </View>
)

/** What a month has come to: every share with its fraction, and who has not rated beside it. */
export function House({ title, results }: { title: string; results: Results }) {
  const { answered, onTime, satisfied, unrated } = results
  return (
    <Section title={title} more={words.answered(answered)}>
      <View className="card figures">
        <Figure name={words.onTime} value={percent(onTime)} under={fraction(onTime)} />
        <Figure name={words.satisfied} value={percent(satisfied)} under={fraction(satisfied)} />
        <Figure name={words.unrated} value={unrated.toLocaleString('en-US')} under={words.notPraise} />
      </View>
    </Section>
  )
}
