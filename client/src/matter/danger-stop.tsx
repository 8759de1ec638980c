// Whoever writes that somebody is in danger is stopped, with whom to call, wherever they write it: filing, adding, replying, rating.
import { type Alarm, dangerIn } from '@shared/danger/danger'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../parts/button'
import { Sheet } from '../parts/sheet'
import { type Faced, unfaced } from './faced'
import { danger as words } from './words'

/** Milliseconds without a change after which what was written is read: nobody is stopped in the middle of a word. */
const settled = 1200

const dial = (phoneNumber: string) => Taro.makePhoneCall({ phoneNumber }).catch(() => {})

type DangerStopProps = {
  /** Null: nothing is to be faced. */
  alarm: Alarm | null
  text: string
  /** Sending was tried: then it is said at once. */
  tried: boolean
  onFaced: (faced: Faced) => void
}

/** Stops with whom to call. What was written goes at top urgency, or as usual when nobody is in danger. */
export function DangerStop({ alarm, text, tried, onFaced }: DangerStopProps) {
  const [calm, setCalm] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setCalm(text), settled)
    return () => clearTimeout(timer)
  }, [text])
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

type Danger = {
  /** False while a danger must be faced first; then it is shown at once. */
  mayGo: () => boolean
  nobodyInDanger: boolean
  /** Beside what is written. */
  stop: ReactNode
}

/** For words that are sent beside a matter: what stops them, and what goes with them. */
export function useDanger(text: string): Danger {
  const [faced, setFaced] = useState<Faced | null>(null)
  const [tried, setTried] = useState(false)
  const alarm = unfaced(dangerIn(text), faced)
  const mayGo = () => {
    setTried(true)
    return alarm === null
  }
  const stop = <DangerStop alarm={alarm} text={text} tried={tried} onFaced={setFaced} />
  return { mayGo, nobodyInDanger: faced?.nobody === true, stop }
}
