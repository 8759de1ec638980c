import { extend } from '@shared/extension/calls'
import { View } from '@tarojs/components'
import { call } from '../cloud'
import type { SheetProps } from '../matter/piece'
import { Button } from '../parts/button'
import { DayField, weekdayAfter } from '../parts/day-field'
import { TextArea, TextField } from '../parts/field'
import { useKept } from '../parts/kept'
import { Sheet } from '../parts/sheet'
import { Wrong } from '../parts/states'
import { useSend, wrongAt } from '../parts/use-send'
import { words } from './words'

const nothing = { reason: '', with: '', said: '', day: '' }
const spots = ['reason', 'consult', 'day']

function useExtend({ matter, onChange, onClose }: SheetProps) {
  const { id, version } = matter
  const [asked, keep, clear] = useKept(`extend.${id}`, nothing)
  const { busy, wrong, run } = useSend()
  const { reason, day, ...consult } = asked
  const send = () =>
    run(
      () => call(extend, { id, version, reason, consult, day }),
      next => {
        clear()
        onChange(next)
        onClose()
      },
    )
  const change = (part: Partial<typeof nothing>) => keep({ ...asked, ...part })
  const due = matter.clocks.find(({ name }) => name === 'answer')?.due ?? Date.now()
  return { reason, day, consult, due, change, busy, wrong, send }
}

/** Why, who was consulted, and the date that is promised. */
export function ExtendSheet(props: SheetProps) {
  const { reason, day, consult, due, change, busy, wrong, send } = useExtend(props)
  const elsewhere = wrong && !spots.includes(wrong.field?.split('.')[0] ?? '') ? wrong.say : null
  return (
    <Sheet
      title={words.extend}
      onClose={props.onClose}
      foot={<Button id="extend-send" text={words.extendSend} busy={busy} onPress={send} />}
    >
      <View className="meta">{words.extendWords}</View>
      <View className="gap" />
      <TextArea
        id="extend-reason"
        label={words.extendReason}
        most={500}
        rows={2}
        value={reason}
        wrong={wrongAt(wrong, 'reason')}
        onChange={value => change({ reason: value })}
      />
      <TextField
        id="extend-with"
        label={words.consultWith}
        hint={words.consultHint}
        most={100}
        value={consult.with}
        onChange={value => change({ with: value })}
      />
      <TextArea
        id="extend-said"
        label={words.consultSaid}
        most={500}
        rows={2}
        value={consult.said}
        wrong={wrongAt(wrong, 'consult')}
        onChange={value => change({ said: value })}
      />
      <DayField
        id="extend-day"
        label={words.extendDay}
        none={words.dayNone}
        value={day}
        from={weekdayAfter(due, 1)}
        wrong={wrongAt(wrong, 'day')}
        onChange={value => change({ day: value })}
      />
      <Wrong say={elsewhere} />
    </Sheet>
  )
}
