import { View } from '@tarojs/components'
import { Row } from '../parts/row'
import { Wrong } from '../parts/states'
import { type DeedsProps, useDeeds } from './use-deeds'

/** What the reporter may do now, a line each. */
export function DeedRows(props: DeedsProps) {
  const { able, Sheet, act, say, close } = useDeeds('reporter', props)
  if (!able.length) return null
  return (
    <View>
      <View className="card rows">
        {able.map(({ id, text }) => (
          <Row key={id} id={id} title={text} onPress={() => act(id)} />
        ))}
      </View>
      <Wrong say={say} />
      {Sheet && <Sheet {...props} onClose={close} />}
    </View>
  )
}
