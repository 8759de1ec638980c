import { list, minute } from '@shared/joint/calls'
import { View } from '@tarojs/components'
import { useAsk } from '../ask'
import { call } from '../cloud'
import type { SheetProps } from '../matter/piece'
import { Button } from '../parts/button'
import { Chips } from '../parts/chips'
import { TextArea } from '../parts/field'
import { useKept } from '../parts/kept'
import { Sheet } from '../parts/sheet'
import { Wrong } from '../parts/states'
import { useSend, wrongAt } from '../parts/use-send'
import { type Share, ShareFields } from './share-fields'
import { words } from './words'

const nothing = { said: '', decisions: '', lead: '', shares: [] as Share[] }

function useMinute({ matter, onChange, onClose }: SheetProps) {
  const { id, version } = matter
  const { data } = useAsk(list, {})
  const [noted, keep, clear] = useKept(`minute.${id}`, nothing)
  const { busy, wrong, run } = useSend()
  const meeting = matter.joint?.meetings.find(({ minutes }) => !minutes)
  const units = data?.units ?? []
  const members = units.filter(({ name }) => meeting?.members.includes(name))
  const lead = noted.lead || (meeting?.lead.id ?? '')
  const change = (part: Partial<typeof nothing>) => keep({ ...noted, ...part })
  const send = () =>
    run(
      () => call(minute, { id, version, words: noted.said, decisions: noted.decisions, lead, shares: noted.shares }),
      next => {
        clear()
        onChange(next)
        onClose()
      },
    )
  return { noted, change, units, members, lead, busy, wrong, send }
}

/** What was said and decided, who leads, and which unit does what by when. */
export function MinuteSheet(props: SheetProps) {
  const { noted, change, units, members, lead, busy, wrong, send } = useMinute(props)
  const [atSaid, atDecisions] = [wrongAt(wrong, 'words'), wrongAt(wrong, 'decisions')]
  return (
    <Sheet
      title={words.minuteTitle}
      onClose={props.onClose}
      foot={<Button id="minute-send" text={words.minuteSend} busy={busy} onPress={send} />}
    >
      <View className="meta">{words.minuteWords}</View>
      <View className="gap" />
      <TextArea
        id="minute-said"
        label={words.minuteSaid}
        hint={words.minuteSaidHint}
        most={5000}
        rows={3}
        value={noted.said}
        wrong={atSaid}
        onChange={said => change({ said })}
      />
      <TextArea
        id="minute-decisions"
        label={words.decisions}
        hint={words.decisionsHint}
        most={2000}
        rows={2}
        value={noted.decisions}
        wrong={atDecisions}
        onChange={decisions => change({ decisions })}
      />
      <View className="label">{words.lead}</View>
      <Chips options={members} chosen={lead} onChoose={chosen => change({ lead: chosen })} />
      <View className="label">{words.shares}</View>
      <ShareFields
        shares={noted.shares}
        units={units}
        members={members.map(unit => unit.id)}
        onChange={shares => change({ shares })}
      />
      <Wrong say={wrong && !atSaid && !atDecisions ? wrong.say : null} />
    </Sheet>
  )
}
