import { lower } from '@shared/level/calls'
import type { Colour } from '@shared/level/rules'
import { useState } from 'react'
import { call } from '../cloud'
import type { SheetProps } from '../matter/piece'
import { Button } from '../parts/button'
import { Chips } from '../parts/chips'
import { TextArea } from '../parts/field'
import { Sheet } from '../parts/sheet'
import { useSend } from '../parts/use-send'
import { words } from './words'

type Lower = 'blue' | 'yellow' | 'orange'

const order: Colour[] = ['blue', 'yellow', 'orange', 'red']
const below = (colour: Colour) => order.slice(0, order.indexOf(colour)) as Lower[]

/** Back down, with a reason that stays with it. */
export function LowerSheet({ matter, onChange, onClose }: SheetProps) {
  const options = below(matter.level?.colour ?? 'blue').map(id => ({ id, name: words.colours[id] }))
  const [colour, setColour] = useState<Lower>(options[options.length - 1]?.id ?? 'blue')
  const [reason, setReason] = useState('')
  const { busy, wrong, run } = useSend()
  const { id, version } = matter
  const send = () =>
    run(
      () => call(lower, { id, version, colour, reason }),
      next => {
        onClose()
        onChange(next)
      },
    )
  return (
    <Sheet
      title={words.lower}
      onClose={onClose}
      foot={<Button id="lower-send" text={words.lowerSend} busy={busy} onPress={send} />}
    >
      <Chips options={options} chosen={colour} onChoose={setColour} />
      <TextArea
        id="lower-reason"
        label={words.lowerReason}
        hint={words.lowerHint}
        most={500}
        value={reason}
        wrong={wrong?.say}
        onChange={setReason}
      />
    </Sheet>
  )
}
