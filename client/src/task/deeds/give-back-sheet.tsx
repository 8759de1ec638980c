import { transfer } from '@shared/joint/calls'
import { units } from '@shared/organisation/calls'
import { giveBack } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../../ask'
import { call } from '../../cloud'
import { Button } from '../../parts/button'
import { departmentsFirst } from '../../parts/departments-first'
import { TextArea } from '../../parts/field'
import { useKept } from '../../parts/kept'
import { PickSheet } from '../../parts/pick-sheet'
import { Row } from '../../parts/row'
import { Sheet } from '../../parts/sheet'
import { Wrong } from '../../parts/states'
import { useSend, wrongAt } from '../../parts/use-send'
import { detail as words } from '../words'
import type { SheetProps } from './deed'

/** The units to choose from, without the one that gives back. */
function useOptions(own: string | undefined) {
  const { data, failed } = useAsk(units, {})
  const others = departmentsFirst((data?.rows ?? []).filter(({ id }) => id !== own))
  return { none: failed?.say, options: others.map(({ id, name, kind }) => ({ id, name, group: words.groups[kind] })) }
}

/** The unit it belongs to, chosen from all. */
function RightUnit({ own, unit, onUnit }: { own?: string; unit: string | null; onUnit: (unit: string) => void }) {
  const { options, none } = useOptions(own)
  const [choosing, setChoosing] = useState(false)
  const named = options.find(option => option.id === unit)?.name ?? words.giveBackUnitNone
  const choose = (chosen: string) => {
    onUnit(chosen)
    setChoosing(false)
  }
  return (
    <>
      <Row id="give-back-unit" title={words.giveBackUnit} value={named} onPress={() => setChoosing(true)} />
      {choosing && (
        <PickSheet
          title={words.giveBackUnit}
          search={words.giveBackSearch}
          none={none ?? words.giveBackNoUnit}
          options={options}
          onChoose={choose}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}

/** Back to the dispatcher, with the reason and the unit it belongs to. */
export function GiveBackSheet({ matter, onChange, onClose }: SheetProps) {
  const { id, version } = matter
  const [reason, keep, clear] = useKept(`give-back.${id}`, '')
  const [unit, setUnit] = useState<string | null>(null)
  const { busy, wrong, run } = useSend()
  const wish = { id, version, reason, ...(unit ? { rightUnit: unit } : {}) }
  const send = () =>
    run(
      () => (matter.may.includes('return') ? call(giveBack, wish) : call(transfer, wish)),
      next => {
        clear()
        onChange(next)
        onClose()
      },
    )
  const [atReason, atUnit] = [wrongAt(wrong, 'reason'), wrongAt(wrong, 'rightUnit')]
  const foot = <Button id="give-back-send" text={words.giveBackSend} busy={busy} onPress={send} />
  return (
    <Sheet title={words.giveBack} onClose={onClose} foot={foot}>
      <View className="meta">{words.giveBackWords}</View>
      <View className="gap" />
      <TextArea
        id="give-back-text"
        label={words.giveBackText}
        hint={words.giveBackHint}
        most={500}
        value={reason}
        wrong={atReason}
        onChange={keep}
      />
      <View className="card rows">
        <RightUnit own={matter.unit?.id} unit={unit} onUnit={setUnit} />
        <Wrong say={atUnit} />
      </View>
      <Wrong say={wrong && !atReason && !atUnit ? wrong.say : null} />
    </Sheet>
  )
}
