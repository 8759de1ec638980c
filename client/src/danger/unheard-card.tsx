import { hear } from '@shared/dispatch/calls'
import { View } from '@tarojs/components'
import { call } from '../cloud'
import type { CardProps } from '../matter/piece'
import { Button } from '../parts/button'
import { Wrong } from '../parts/states'
import { useSend } from '../parts/use-send'
import { words } from './words'

/** Before all else: what was spoken is heard by a person, who says whether anybody is in danger. */
export function UnheardCard({ matter, onChange }: CardProps) {
  const { busy, wrong, run } = useSend()
  if (!matter.may.includes('hear')) return null
  const { id, version } = matter
  const say = (inDanger: boolean) => run(() => call(hear, { id, version, inDanger }), onChange)
  return (
    <View className="card">
      <View className="title">{words.unheard}</View>
      <View className="prose">{words.unheardWords}</View>
      <Wrong say={wrong?.say} />
      <View className="gap" />
      <View className="buttons">
        <Button id="heard-danger" look="danger" text={words.inDanger} busy={busy} onPress={() => say(true)} />
        <Button id="heard-calm" look="soft" text={words.calm} busy={busy} onPress={() => say(false)} />
      </View>
    </View>
  )
}
