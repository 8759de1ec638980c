import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Local } from '../../parts/media/local'
import { recorder } from '../../parts/media/media'
import { names } from '../../parts/names'
import { spoken } from '../../parts/spoken'
import { spaced } from '../../parts/when'
import { filing } from '../words'

/** Speaks while pressed; what was said comes when it is let go. */
export function HoldToSpeak({ count, onHeard }: { count: number; onHeard: (voice: Local) => void }) {
  const [speaking, setSpeaking] = useState(false)
  const tape = useMemo(recorder, [])
  const heard = useRef(onHeard)
  heard.current = onHeard
  useEffect(() => {
    tape.listen(
      voice => {
        setSpeaking(false)
        heard.current(voice)
      },
      () => {
        setSpeaking(false)
        Taro.showToast({ title: filing.voiceShort, icon: 'none' })
      },
    )
  }, [tape])

  function begin() {
    setSpeaking(true)
    tape.begin()
  }
  return (
    <View
      id="add-voice"
      className={names('way', 'press', speaking && 'speaking')}
      onTouchStart={begin}
      onTouchEnd={() => tape.end()}
      onTouchCancel={() => tape.end()}
      {...spoken({ label: `${filing.voice}，按住说话，松开结束`, role: 'button' })}
    >
      <Text className="way-name">{filing.voice}</Text>
      <Text className="way-words">{speaking ? filing.speaking : spaced(filing.voiceWords(count))}</Text>
    </View>
  )
}
