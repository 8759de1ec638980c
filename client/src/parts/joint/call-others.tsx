import type { MatterView } from '@shared/calls/request'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../button'
import { MeetingSheet } from './meeting-sheet'
import { WhistleSheet } from './whistle-sheet'
import { words } from './words'

type Props = { matter: MatterView; onChange: (matter: MatterView) => void }

const sheets = { whistle: WhistleSheet, meet: MeetingSheet }

/** For the desk: to call other units to the open matter. */
export function CallOthers({ matter, onChange }: Props) {
  const [open, setOpen] = useState<keyof typeof sheets | null>(null)
  const able = (['whistle', 'meet'] as const).filter(deed => matter.may.includes(deed))
  const Open = open && sheets[open]
  if (!able.length) return null
  return (
    <View className="buttons">
      {able.map(deed => (
        <Button key={deed} id={deed} look="soft" text={words[deed]} onPress={() => setOpen(deed)} />
      ))}
      {Open && <Open matter={matter} onChange={onChange} onClose={() => setOpen(null)} />}
    </View>
  )
}
