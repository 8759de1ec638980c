import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Local } from '../../parts/media/local'
import { beginVoice, endVoice } from '../../parts/media/media'
import { names } from '../../parts/names'
import { spoken } from '../../parts/spoken'
import { spaced } from '../../parts/when'
import { filing } from '../words'

/** Speaks while pressed; what was said comes when it is let go. */
export function HoldToSpeak({ count, onHeard }: { count: number; onHeard: (voice: Local) => void }) {
  const [speaking, setSpeaking] = useState(false)
  function begin() {
    setSpeaking(true)
    beginVoice(
      voice => {
        setSpeaking(false)
        onHeard(voice)
      },
      () => {
        setSpeaking(false)
        Taro.showToast({ title: filing.voiceShort, icon: 'none' })
      },
    )
  }
  return (
    <View
      id="add-voice"
      className={names('way', 'press', speaking && 'speaking')}
      onTouchStart={begin}
      onTouchEnd={endVoice}
      onTouchCancel={endVoice}
      {...spoken({ label: `${filing.voice}，按住说话，松开结束`, role: 'button' })}
    >
      <Text className="way-name">{filing.voice}</Text>
      <Text className="way-words">{speaking ? filing.speaking : spaced(filing.voiceWords(count))}</Text>
    </View>
  )
}
