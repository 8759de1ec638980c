import { part } from '@shared/case/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../cloud'
import type { SheetProps } from '../matter/piece'
import { Button } from '../parts/button'
import { TextArea } from '../parts/field'
import { Sheet } from '../parts/sheet'
import { useSend } from '../parts/use-send'
import { words } from './words'

/** Out of its case, with a reason. */
export function PartSheet({ matter, onChange, onClose }: SheetProps) {
  const [reason, setReason] = useState('')
  const { busy, wrong, run } = useSend()
  const { id, version } = matter
  const send = () =>
    run(
      () => call(part, { id, version, reason }),
      next => {
        Taro.showToast({ title: words.parted, icon: 'none' })
        onClose()
        onChange(next)
      },
    )
  return (
    <Sheet
      title={words.partTitle}
      onClose={onClose}
      foot={<Button id="part-send" text={words.part} busy={busy} onPress={send} />}
    >
      <View className="meta">{words.partWords}</View>
      <View className="gap" />
      <TextArea
        id="part-reason"
        label={words.partReason}
        hint={words.partHint}
        most={500}
        value={reason}
        wrong={wrong?.say}
        onChange={setReason}
      />
    </Sheet>
  )
}
