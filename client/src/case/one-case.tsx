import type { MatterView } from '@shared/aspects'
import { caseOf } from '@shared/case/calls'
import { View } from '@tarojs/components'
import { useAsk } from '../ask'
import type { CardProps } from '../matter/piece'
import { spaced } from '../parts/when'
import { words } from './words'

function says({ as, case: of }: MatterView, size: number) {
  if (as === 'reporter') return words.mine(size - 1)
  return of?.joined ? words.joined(size) : words.leads(size)
}

/** That others brought the same matter; how many, and nothing of them. */
export function OneCase({ matter }: CardProps) {
  const { data } = useAsk(caseOf, matter.case ? { id: matter.id } : null)
  if (!data || data.size < 2) return null
  return <View className="guide next">{spaced(says(matter, data.size))}</View>
}
