import { Button as NativeButton } from '@tarojs/components'

/** WeChat gives its own number for a tap; the code is good once, for five minutes. */
export function PhoneButton({ onCode }: { onCode: (code: string) => void }) {
  return (
    <NativeButton
      id="wechat-phone"
      className="btn soft native"
      openType="getPhoneNumber"
      onGetPhoneNumber={event => {
        const code = (event.detail as { code?: string }).code
        if (code) onCode(code)
      }}
    >
      用微信绑定的手机号
    </NativeButton>
  )
}
