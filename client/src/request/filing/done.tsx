import type { AnswerOf } from '@shared/calls/call'
import type { submit } from '@shared/request/calls'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { go, goInstead } from '../../go'
import { Button } from '../../parts/button'
import { Press } from '../../parts/press'
import { spaced } from '../../parts/when'
import { done } from '../words'
import type { Passing } from './send'

const told = process.env.TARO_ENV === 'weapp' ? done.told : done.toldBrowser

/** It has arrived: what happens next and when, and the code to ask by. */
export function Arrived({ answer, onAgain }: { answer: AnswerOf<typeof submit>; onAgain: () => void }) {
  return (
    <View className="receipt">
      <View className="done-mark">✓</View>
      <View className="lead">{done.title}</View>
      <View className="done-next">{spaced(answer.next)}</View>
      <View className="card done-code">
        <View className="grow">
          <View className="meta">{done.code}</View>
          <Text className="title" selectable userSelect>
            {answer.id}
          </Text>
        </View>
        <Press className="link" onPress={() => Taro.setClipboardData({ data: answer.id })}>
          {done.copy}
        </Press>
      </View>
      <View className="meta">{told}</View>
      <View className="meta">{done.promise}</View>
      <View className="done-ways">
        <Button id="follow" text={done.follow} onPress={() => goInstead('request/matter', { id: answer.id })} />
        <Button id="again" look="plain" text={done.again} onPress={onAgain} />
      </View>
    </View>
  )
}

/** It waits on the device: for the network, or for our side. */
export function Kept({ why, onAgain }: { why: Passing; onAgain: () => void }) {
  return (
    <View className="receipt">
      <View className="done-mark waiting">…</View>
      <View className="lead">{done.kept}</View>
      <View className="done-next">{done.keptWords[why]}</View>
      <View className="done-ways">
        <Button text={done.keptFollow} onPress={() => go('home/matters')} />
        <Button look="plain" text={done.again} onPress={onAgain} />
      </View>
    </View>
  )
}
