import { flags } from '@shared/level/rules'
import { factWords } from '@shared/level/sentence'
import { Text, View } from '@tarojs/components'
import { LevelTag } from '../level/level-tag'
import { Press } from '../parts/press'
import { Wrong } from '../parts/states'
import { spaced, thin } from '../parts/when'
import type { RuleLine } from './rule-lines'
import { levels as words } from './words'

/** “话里说到 30 人（户）以上” */
const whenOf = ({ fact, atLeast }: RuleLine) => {
  const { before, after } = factWords[fact]
  return flags.includes(fact) ? before : `${before}${thin}${atLeast || '…'}${thin}${after}`
}

type RowProps = { line: RuleLine; wrong: string | null; onPress?: () => void }

/** One rule in words; what is wrong with it stands under it. */
export function RuleRow({ line, wrong, onPress }: RowProps) {
  const when = whenOf(line)
  const tier = words.tiers[line.tier]
  const inside = (
    <>
      <View className="grow">
        <View className="row-title">{spaced(when)}</View>
        <Wrong say={wrong} />
      </View>
      <View className="row-value">
        <Text className="row-text">{tier}</Text>
        <LevelTag colour={line.colour} />
        {onPress && <Text className="arrow">›</Text>}
      </View>
    </>
  )
  if (!onPress) return <View className="row">{inside}</View>
  return (
    <Press id={`rule-${line.key}`} className="row" role="link" onPress={onPress}>
      {inside}
    </Press>
  )
}
