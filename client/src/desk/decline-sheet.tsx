import type { MatterView } from '@shared/aspects'
import { decline } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../cloud'
import { Button } from '../parts/button'
import { TextArea } from '../parts/field'
import { Sheet } from '../parts/sheet'
import { useSend } from '../parts/use-send'
import { words } from './words'

type DeclineProps = { matter: MatterView; onDone: (matter: MatterView) => void; onClose: () => void }

/** The reason goes to the reporter. */
export function DeclineSheet({ matter, onDone, onClose }: DeclineProps) {
  const [reason, setReason] = useState('')
  const { busy, wrong, run } = useSend()
  const { id, version } = matter
  const send = () =>
    run(
      () => call(decline, { id, version, reason }),
      next => {
        onClose()
        onDone(next)
      },
    )
  return (
    <Sheet
      title={words.declineTitle}
      onClose={onClose}
      foot={<Button id="decline-send" look="danger" text={words.declineSend} busy={busy} onPress={send} />}
    >
      <View className="meta">{words.declineWords}</View>
      <View className="gap" />
      <TextArea
        id="decline-reason"
        label={words.declineReason}
        hint={words.declineHint}
        most={500}
        value={reason}
        wrong={wrong?.say}
        onChange={setReason}
      />
    </Sheet>
  )
}
