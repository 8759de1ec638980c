import { View } from '@tarojs/components'
import { go } from '../go'
import { online } from '../online'
import { Press } from '../parts/press'
import type { Unsent } from '../parts/queue'
import { useStore } from '../parts/store'
import { Tag } from '../parts/tag'
import { since } from '../parts/when'
import { flush } from '../unsent'
import { words } from './words'

/** A matter that has not arrived: waiting for the network or for our side, or refused and to be mended. */
export function UnsentCard({ entry }: { entry: Unsent }) {
  const press = () => (entry.refused ? go('request/submit', { mend: entry.tap }) : flush())
  const waits = useStore(online) ? words.waitingUs : words.waitingNet
  return (
    <Press className="card" onPress={press}>
      <View className="head-line">
        <View className="title">{entry.title}</View>
        <Tag tone={entry.refused ? 'red' : 'grey'} text={entry.refused ? words.refused : '待发送'} />
      </View>
      <View className="meta">{since(entry.at)}填写</View>
      <View className="meta">{entry.refused ? `${entry.refused}${words.mend} ›` : waits}</View>
    </Press>
  )
}
