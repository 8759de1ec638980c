import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Reply } from '../wire'
import { Button } from './button'
import { TextField } from './field'
import { useSend, wrongAt } from './use-send'

export type PhoneAndCode = { phone: string; code: string; ticket?: string }

type CodeFieldProps = {
  typed: PhoneAndCode
  onChange: (typed: PhoneAndCode) => void
  wrong: { phone?: string | null; code?: string | null }
  /** Sends a code to the number; answers in how many seconds another may be asked for. */
  send: (phone: string) => Promise<Reply<{ again: number; ticket: string }>>
}

/** Seconds until another code may be asked for. */
function useWait() {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])
  return { left, wait: setLeft }
}

/** A phone number and the code that was sent to it. */
export function CodeField({ typed, onChange, wrong, send }: CodeFieldProps) {
  const { left, wait } = useWait()
  const asking = useSend()
  const ask = () =>
    asking.run(
      () => send(typed.phone),
      ({ again, ticket }) => {
        wait(again)
        onChange({ ...typed, ticket })
      },
    )
  const refused = asking.wrong?.say
  return (
    <View>
      <TextField
        id="phone-text"
        type="tel"
        fill="tel"
        label="手机号"
        hint="11 位手机号"
        most={40}
        value={typed.phone}
        wrong={wrong.phone ?? wrongAt(asking.wrong, 'phone') ?? refused}
        onChange={phone => onChange({ ...typed, phone })}
      />
      <View className="code-row">
        <View className="grow">
          <TextField
            id="code-text"
            type="number"
            fill="one-time-code"
            label="验证码"
            hint="6 位数字"
            most={6}
            value={typed.code}
            wrong={wrong.code}
            onChange={code => onChange({ ...typed, code })}
          />
        </View>
        <Button
          id="code-send"
          small
          look="soft"
          text={left ? `${left} 秒后可再取` : '获取验证码'}
          busy={asking.busy}
          disabled={left > 0}
          onPress={ask}
        />
      </View>
    </View>
  )
}
