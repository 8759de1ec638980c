import { claim } from '@shared/person/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../cloud'
import { nowMe } from '../me'
import { Button } from '../parts/button'
import { TextField } from '../parts/field'
import { Sheet } from '../parts/sheet'
import { useSend } from '../parts/use-send'
import { words } from './words'

/** As people copy it: without its first letters, in small letters, with blanks. @example codeOf('261123-7gxh2') // 'rq-261123-7GXH2' */
const codeOf = (typed: string): string => `rq-${typed.replace(/\s/g, '').toUpperCase().replace(/^RQ-?/, '')}`

/** Matters that were filed in a browser under one's number long ago come back by the code of one of them. */
export function ClaimSheet({ onClaimed, onClose }: { onClaimed: () => void; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const { busy, wrong, run } = useSend()
  const send = () =>
    run(
      () => call(claim, { id: codeOf(typed) }),
      ({ me }) => {
        nowMe(me)
        onClaimed()
        onClose()
      },
    )
  return (
    <Sheet
      title={words.claim}
      onClose={onClose}
      foot={<Button id="claim-send" text={words.claimSend} busy={busy} onPress={send} />}
    >
      <TextField
        id="claim-code"
        label={words.claimCode}
        hint={words.claimHint}
        most={20}
        value={typed}
        wrong={wrong?.say}
        onChange={setTyped}
      />
      <View className="meta">{words.claimWords}</View>
    </Sheet>
  )
}
