import { list, meet } from '@shared/joint/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../ask'
import { call } from '../cloud'
import type { SheetProps } from '../matter/piece'
import { Units } from '../matter/units'
import { Button } from '../parts/button'
import { Chips } from '../parts/chips'
import { DayField, isoDay, TimeField, weekdayAfter } from '../parts/day-field'
import { TextField } from '../parts/field'
import { Sheet } from '../parts/sheet'
import { Wrong } from '../parts/states'
import { useSend } from '../parts/use-send'
import { words } from './words'

/** By the county's clock. */
const momentOf = (day: string, time: string) => Date.parse(`${day}T${time}:00+08:00`)

/** When, where, who, and the one that leads: the unit that has it, unless another is chosen. */
export function MeetingSheet({ matter, onChange, onClose }: SheetProps) {
  const { data } = useAsk(list, {})
  const [day, setDay] = useState(() => weekdayAfter(Date.now(), 1))
  const [time, setTime] = useState('09:00')
  const [place, setPlace] = useState('')
  const [members, setMembers] = useState<string[]>(matter.unit ? [matter.unit.id] : [])
  const [chosen, setLead] = useState(matter.unit?.id ?? '')
  const { busy, wrong, run } = useSend()
  const lead = members.includes(chosen) ? chosen : (members[0] ?? '')
  const units = data?.units ?? []
  const { id, version } = matter
  const send = () =>
    run(
      () => call(meet, { id, version, when: momentOf(day, time), place, members, lead }),
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
      <View className="two">
        <DayField id="meet-day" label={words.whenDay} value={day} from={isoDay(Date.now())} onChange={setDay} />
        <TimeField id="meet-time" label={words.whenTime} value={time} onChange={setTime} />
      </View>
      <TextField id="meet-place" label={words.place} most={100} value={place} onChange={setPlace} />
      <Units id="meet-units" title={words.members} units={units} chosen={members} onChange={setMembers} />
      {leads.length > 1 && <View className="label">{words.lead}</View>}
      {leads.length > 1 && <Chips options={leads} chosen={lead} onChoose={setLead} />}
      <Wrong say={wrong?.say} />
    </Sheet>
  )
}
