// The four other forms of a screen: empty, loading, failed, offline.
import { Text, View } from '@tarojs/components'
import type { Refused } from '../wire'
import { Button } from './button'
import { spoken } from './spoken'

type Way = { text: string; onPress: () => void }

/** Says what will be here, and offers the one thing to do. */
export function Empty({ title, words, way }: { title: string; words: string; way?: Way }) {
  return (
    <View className="empty">
      <View className="empty-title" {...spoken({ role: 'heading', level: 2 })}>
        {title}
      </View>
      <View className="empty-words">{words}</View>
      {way && <Button look="soft" text={way.text} onPress={way.onPress} />}
    </View>
  )
}

const failedTitle: Partial<Record<Refused['why'], string>> = {
  offline: '网络没有连上',
  'not-signed-in': '登录后继续',
  'not-allowed': '您的岗位不办理诉求',
  'not-yours': '没有找到',
}

type FailedProps = {
  refused: Refused
  onAgain: () => void
  way?: Way
  /** To whose post the page does not belong, where it is not about dealing with matters. */
  denied?: string
}

/** Says what is kept and how to go on. */
export function Failed({ refused, onAgain, way, denied }: FailedProps) {
  const title = (refused.why === 'not-allowed' && denied) || (failedTitle[refused.why] ?? '没有打开')
  return (
    <View className="empty" {...spoken({ role: 'alert' })}>
      <View className="empty-title" {...spoken({ role: 'heading', level: 2 })}>
        {title}
      </View>
      <View className="empty-words">
        {refused.why === 'offline' ? '已经送出的都在，填到一半的也留着。' : refused.say}
      </View>
      {way ? (
        <Button look="soft" text={way.text} onPress={way.onPress} />
      ) : (
        <Button look="soft" text="再试一次" onPress={onAgain} />
      )}
    </View>
  )
}

const places = ['a', 'b', 'c', 'd', 'e', 'f']

/** The shape of what comes: `rows` cards of `lines` lines. */
export function Skeleton({ rows = 3, lines = 2 }: { rows?: number; lines?: number }) {
  return (
    <View {...spoken({ label: '正在打开' })}>
      {places.slice(0, rows).map(row => (
        <View key={row} className="card">
          {places.slice(0, lines).map((line, index) => (
            <View key={line} className={`bone w${index % 3}`} />
          ))}
        </View>
      ))}
    </View>
  )
}

/** One line above a page that could not be renewed: what is below is of last time. */
export const Stale = ({ refused }: { refused: Refused }) => (
  <View className="stale" {...spoken({ role: 'status' })}>
    <Text>{refused.why === 'offline' ? '网络没有连上，先看上次的内容' : '没有拿到最新的，先看上次的内容'}</Text>
  </View>
)

/** Something went wrong with what was tapped; near the tap. */
export const Wrong = ({ say }: { say: string | null | undefined }) =>
  say ? (
    <View className="wrong" {...spoken({ role: 'alert' })}>
      {say}
    </View>
  ) : null
