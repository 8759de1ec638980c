import { Button as NativeButton, View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { go } from '../go'
import { agreeButton, answerPrivacy, privacyAsked } from '../privacy'
import { Press } from './press'
import { Sheet } from './sheet'
import { useStore } from './store'

/** WeChat's question before the first use of photos, place, microphone or phone number; on the page in front only. */
export function PrivacySheet() {
  const asked = useStore(privacyAsked)
  const [front, setFront] = useState(true)
  useDidShow(() => setFront(true))
  useDidHide(() => setFront(false))
  if (!asked || !front) return null
  return (
    <Sheet title="用之前，先说清楚" onClose={() => answerPrivacy(false)}>
      <View className="prose">
        照片、位置、录音和手机号只用来办您这件事，只有办事的人看得到。不同意也可以继续，只是不能添加这一项。
      </View>
      <Press className="link" role="link" onPress={() => go('person/privacy')}>
        看《个人信息保护说明》
      </Press>
      <NativeButton
        id={agreeButton}
        className="btn main native"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => answerPrivacy(true)}
      >
        同意，继续
      </NativeButton>
      <Press className="btn plain" onPress={() => answerPrivacy(false)}>
        暂不
      </Press>
    </Sheet>
  )
}
