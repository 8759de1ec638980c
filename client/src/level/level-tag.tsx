import type { Colour } from '@shared/level/rules'
import { View } from '@tarojs/components'
import { names } from '../parts/names'

const letters: Record<Colour, string> = { blue: '蓝', yellow: '黄', orange: '橙', red: '红' }

/** The level, its colour with the word beside it. Blue is where everything begins and is not said. */
export const LevelTag = ({ colour }: { colour: Colour | null }) =>
  colour && colour !== 'blue' ? (
    <View className={names('level', colour)}>
      <View className="level-dot" />
      {letters[colour]}
    </View>
  ) : null
