import type { MatterView } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../button'
import { MoreSheet } from '../more-sheet'
import { BoundarySheet } from './boundary-sheet'
import { DecisionsSheet } from './decisions-sheet'
import { MeetingSheet } from './meeting-sheet'
import { MinuteSheet } from './minute-sheet'
import { WhistleSheet } from './whistle-sheet'
import { words } from './words'

type Props = { matter: MatterView; onChange: (matter: MatterView) => void }

const sheets = {
  whistle: WhistleSheet,
  meet: MeetingSheet,
  minute: MinuteSheet,
  decide: BoundarySheet,
  made: DecisionsSheet,
}

const deeds = ['whistle', 'meet', 'minute', 'decide'] as const

/** For the desk: to call other units to the open matter, and to decide whose it is. */
export function CallOthers({ matter, onChange }: Props) {
  const [open, setOpen] = useState<keyof typeof sheets | 'more' | null>(null)
  const able = deeds.filter(deed => matter.may.includes(deed))
  if (!able.length) return null
  const rows = [...able, 'made' as const].map(id => ({ id, name: words[id] }))
  const Open = open && open !== 'more' ? sheets[open] : null
  const close = () => setOpen(null)
  return (
    <View className="buttons">
      <Button id="together" look="soft" text={words.more} onPress={() => setOpen('more')} />
      {open === 'more' && <MoreSheet title={words.more} rows={rows} onChoose={setOpen} onClose={close} />}
      {Open && <Open matter={matter} onChange={onChange} onClose={close} />}
    </View>
  )
}
