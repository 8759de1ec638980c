import { caseOf, type MatterView } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { useAsk } from '../ask'
import { spaced } from './when'

const says = ({ as, case: of }: MatterView, size: number) => {
  if (as === 'reporter') return `和另外 ${size - 1} 位反映的是同一件事，一起办理，答复会同时告诉您。`
  return of?.joined ? `已并案，共 ${size} 位反映，随主件一起答复。` : `共 ${size} 位反映，您的答复会同时告诉他们。`
}

/** That others brought the same matter; how many, and nothing of them. */
export function OneCase({ matter }: { matter: MatterView }) {
  const { data } = useAsk(caseOf, matter.case ? { id: matter.id } : null)
  if (!data || data.size < 2) return null
  return <View className="guide next">{spaced(says(matter, data.size))}</View>
}
