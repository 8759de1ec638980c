import { withdraw } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../cloud'
import { Button } from '../../parts/button'
import { TextArea } from '../../parts/field'
import { Sheet } from '../../parts/sheet'
import { Wrong } from '../../parts/states'
import { useSend } from '../../parts/use-send'
import { useDanger } from '../danger-stop'
import type { SheetProps } from '../piece'
import { words } from './words'

/** Asked once more, with what it means. */
export function WithdrawSheet({ matter, onChange, onClose }: SheetProps) {
  const [reason, setReason] = useState('')
  const { busy, wrong, run } = useSend()
  const { id, version } = matter
  const { mayGo, nobodyInDanger, stop } = useDanger(reason)
  const send = () =>
    mayGo() &&
    run(
      () => call(withdraw, { id, version, reason, nobodyInDanger }),
      next => {
        onChange(next)
        onClose()
      },
    )
  const foot = (
    <View className="buttons">
      <Button look="soft" text={words.keep} onPress={onClose} />
      <Button id="withdraw-sure" look="danger" text={words.withdrawSure} busy={busy} onPress={send} />
    </View>
  )
  return (
    <Sheet title={words.withdrawTitle} onClose={onClose} foot={foot}>
      <View className="prose">{words.withdrawWords}</View>
      <View className="after-facts">
        <TextArea
          id="withdraw-reason"
          label={words.withdrawReason}
          most={500}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      </View>
      <Wrong say={wrong?.say} />
      {stop}
    </Sheet>
  )
}
