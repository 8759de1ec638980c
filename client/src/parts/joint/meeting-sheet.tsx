import { list, meet } from '@shared/calls/joint'
import type { MatterView } from '@shared/calls/request'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../../ask'
import { call } from '../../cloud'
import { Button } from '../button'
import { Chips } from '../chips'
import { TextField } from '../field'
import { Sheet } from '../sheet'
import { Wrong } from '../states'
import { useSend } from '../use-send'
import { Units } from './choose'
import { words } from './words'

type Props = { matter: MatterView; onChange: (matter: MatterView) => void; onClose: () => void }

/** “2026-11-24 15:00” by the county's clock; 0, which is past, for what is no moment. */
const momentOf = (text: string) => Date.parse(`${text.trim().replace(' ', 'T')}:00+08:00`) || 0

/** When, where, who, and the one that leads: the unit that has it, unless another is chosen. */
export function MeetingSheet({ matter, onChange, onClose }: Props) {
  const { data } = useAsk(list, {})
  const [when, setWhen] = useState('')
  const [place, setPlace] = useState('')
  const [members, setMembers] = useState<string[]>(matter.unit ? [matter.unit.id] : [])
  const [chosen, setLead] = useState(matter.unit?.id ?? '')
  const { busy, wrong, run } = useSend()
  const lead = members.includes(chosen) ? chosen : (members[0] ?? '')
  const units = data?.units ?? []
  const { id, version } = matter
  const send = () =>
    run(
      () => call(meet, { id, version, when: momentOf(when), place, members, lead }),
      next => {
        onChange(next)
        onClose()
      },
    )
  const leads = members.map(unit => ({ id: unit, name: units.find(each => each.id === unit)?.name ?? '' }))
  return (
    <Sheet
      title={words.meet}
      onClose={onClose}
      foot={<Button id="meet-send" text={words.meetSend} busy={busy} onPress={send} />}
    >
      <View className="meta">{words.meetWords}</View>
      <View className="gap" />
      <TextField id="meet-when" label={words.when} hint={words.whenHint} most={16} value={when} onChange={setWhen} />
      <TextField id="meet-place" label={words.place} most={100} value={place} onChange={setPlace} />
      <Units id="meet-units" title={words.members} units={units} chosen={members} onChange={setMembers} />
      {leads.length > 1 && <View className="label">{words.lead}</View>}
      {leads.length > 1 && <Chips options={leads} chosen={lead} onChoose={setLead} />}
      <Wrong say={wrong?.say} />
    </Sheet>
  )
}
