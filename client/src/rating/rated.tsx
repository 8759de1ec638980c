import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { CardProps } from '../matter/piece'
import { spoken } from '../parts/spoken'
import { useStore } from '../parts/store'
import { afterRating } from './after-rating'
import { justRated } from './just-rated'

/** After a rating: what it led to, at the top, in sight; until the matter moves on or is left. */
export function Rated({ matter }: CardProps) {
  const rated = useStore(justRated)
  useEffect(() => () => justRated.set(null), [])
  if (rated?.id !== matter.id || rated.version !== matter.version) return null
  return (
    <View className="guide next" {...spoken({ role: 'status' })}>
      {afterRating(matter)}
    </View>
  )
}
