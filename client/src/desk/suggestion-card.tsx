import type { SuggestionView } from '@shared/suggestion/views'
import { Text, View } from '@tarojs/components'
import { Keycap } from '../parts/keycap'
import { names } from '../parts/names'
import { Press } from '../parts/press'
import { spaced } from '../parts/when'
import { words } from './words'

type Ranked = SuggestionView['ranked'][number]

export const percent = (certainty: number) => `${Math.round(certainty * 100)}`

type RowProps = { ranked: Ranked; at: number; on: boolean; wide: boolean; onPress: () => void }

function Choice({ ranked, at, on, wide, onPress }: RowProps) {
  const { name, unitName, certainty, urgent } = ranked
  return (
    <Press className={names('choice', on && 'on')} role="radio" checked={on} onPress={onPress}>
      {wide && <Keycap of={String(at + 1)} />}
      <View className="grow">
        <Text className="choice-unit">{unitName || words.unitNone}</Text>
        <Text className="meta"> · {name}</Text>
        {urgent && <Text className="meta urgent"> · {words.urgent}</Text>}
      </View>
      <View className="certainty">
        <View className="certainty-bar" style={{ width: `${percent(certainty)}%` }} />
        <Text className="certainty-words">{spaced(words.certainty(percent(certainty)))}</Text>
      </View>
    </Press>
  )
}

type SuggestionProps = {
  suggestion: SuggestionView
  chosen: { unit: string | null; item: string | null }
  wide: boolean
  onChoose: (ranked: Ranked) => void
}

/** What the system would do, with its certainty and the words that led to it; each may be taken by its number. */
export const SuggestionCard = ({ suggestion: { ranked, words: led }, chosen, wide, onChoose }: SuggestionProps) => (
  <View className="suggestion">
    <View className="label">{words.suggestion}</View>
    {ranked.map((one, at) => (
      <Choice
        key={one.item}
        ranked={one}
        at={at}
        on={one.item === chosen.item && one.unit === chosen.unit}
        wide={wide}
        onPress={() => onChoose(one)}
      />
    ))}
    {led.length > 0 && <View className="meta">{words.because(led)}</View>}
  </View>
)
