import type { Wait } from '@shared/request/calls'
import { Text, View } from '@tarojs/components'
import { goWritten } from '../go'
import { Press } from '../parts/press'
import { spaced } from '../parts/when'

const WorkCard = ({ id, title, says, page }: Wait) => (
  <Press id={id} className="card work" role="link" label={`${title}，${says}`} onPress={() => goWritten(page)}>
    <View className="grow">
      <View className="title">{title}</View>
      <View className="meta">{spaced(says)}</View>
    </View>
    <Text className="arrow">›</Text>
  </Press>
)

/** For staff only: what waits for them, list by list as the cloud names them, and the way to each. */
export function Work({ waits }: { waits: readonly Wait[] }) {
  if (!waits.length) return null
  return (
    <View>
      {waits.map(wait => (
        <WorkCard key={wait.id} {...wait} />
      ))}
    </View>
  )
}
