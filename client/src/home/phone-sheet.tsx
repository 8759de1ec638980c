import { givePhone, sendCode } from '@shared/person/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../cloud'
import { nowMe } from '../me'
import { Button } from '../parts/button'
import { CodeField, type PhoneAndCode } from '../parts/code-field'
import { PhoneButton } from '../parts/phone-button'
import { Sheet } from '../parts/sheet'
import { Wrong } from '../parts/states'
import { useSend, wrongAt } from '../parts/use-send'
import { me as words } from './me-words'

/** By WeChat's button, or typed and proved by a code. */
export function PhoneSheet({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState<PhoneAndCode>({ phone: '', code: '' })
  const { busy, wrong, run } = useSend()
  const give = (input: { wechatCode: string } | PhoneAndCode) =>
    run(
      () => call(givePhone, input),
      ({ me }) => {
        nowMe(me)
        onClose()
      },
    )
  const [phone, code] = [wrongAt(wrong, 'phone'), wrongAt(wrong, 'code')]
  return (
    <Sheet
      title={words.phoneTitle}
      onClose={onClose}
      foot={<Button id="phone-save" text={words.save} busy={busy} onPress={() => give(typed)} />}
    >
      <View className="meta">{words.phoneWords}</View>
      <PhoneButton onCode={wechatCode => give({ wechatCode })} />
      <View className="gap" />
      <CodeField typed={typed} onChange={setTyped} wrong={{ phone, code }} send={to => call(sendCode, { phone: to })} />
      <Wrong say={phone || code ? null : wrong?.say} />
    </Sheet>
  )
}
