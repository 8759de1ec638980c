import type { Alarm } from '@shared/danger/danger'
import { alarmIn } from '@shared/danger/endangered'
import type { ItemView } from '@shared/request/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../../parts/button'
import { Sheet } from '../../parts/sheet'
import { danger as words } from '../words'
import type { Draft } from './draft'

/** Milliseconds without a change after which what was written is read: nobody is stopped in the middle of a word. */
const settled = 1200

/** The danger that a form speaks of and that its writer has not answered for yet. */
export function unfaced(draft: Draft, items: readonly ItemView[]): Alarm | null {
  const alarm = alarmIn(draft, items.find(({ id }) => id === draft.item) ?? null)
  return alarm && alarm.words !== draft.faced?.words ? alarm : null
}

const dial = (phoneNumber: string) => Taro.makePhoneCall({ phoneNumber }).catch(() => {})

type DangerStopProps = {
  draft: Draft
  items: readonly ItemView[]
  /** Sending was tried: then it is said at once. */
  tried: boolean
  onFaced: (faced: NonNullable<Draft['faced']>) => void
}

/** Stops the form with whom to call. What was written goes at top urgency, or as usual when nobody is in danger. */
export function DangerStop({ draft, items, tried, onFaced }: DangerStopProps) {
  const [calm, setCalm] = useState('')
  const { text } = draft
  useEffect(() => {
    const timer = setTimeout(() => setCalm(text), settled)
    return () => clearTimeout(timer)
  }, [text])
  const alarm = unfaced(draft, items)
  if (!alarm || (!tried && calm !== text)) return null
  const face = (nobody: boolean) => onFaced({ words: alarm.words, nobody })
  return (
    <Sheet title={words.title} onClose={() => face(false)}>
      <View className="prose">{words.first(alarm.words)}</View>
      <View className="gap" />
      <View className="buttons">
        {alarm.call.map(number => (
          <Button
            key={number}
            id={`call-${number}`}
            look="danger"
            text={words.call(number)}
            onPress={() => dial(number)}
          />
        ))}
      </View>
      <View className="gap" />
      <View className="meta">{words.after}</View>
      <View className="gap" />
      <Button id="danger-urgent" look="soft" text={words.urgent} onPress={() => face(false)} />
      <View className="gap" />
      <Button id="danger-nobody" look="plain" text={words.nobody} onPress={() => face(true)} />
    </Sheet>
  )
}
