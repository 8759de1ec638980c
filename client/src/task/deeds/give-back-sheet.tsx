import { giveBack } from '@shared/calls/request'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../../ask'
import { call } from '../../cloud'
import { Button } from '../../parts/button'
import { TextArea } from '../../parts/field'
import { useKept } from '../../parts/kept'
import { PickSheet } from '../../parts/pick-sheet'
import { Row } from '../../parts/row'
import { Sheet } from '../../parts/sheet'
import { Wrong } from '../../parts/states'
import { useSend, wrongAt } from '../../parts/use-send'
import { units } from '../units'
import { detail as words } from '../words'
import type { SheetProps } from './deeds'

/** The units to choose from, without the one that gives back. */
function useOptions(own: string | undefined) {
  const { data, failed } = useAsk(units, {})
  const others = (data?.rows ?? []).filter(({ id }) => id !== own)
  return { failed, options: others.map(({ id, name, kind }) => ({ id, name, group: words.groups[kind] })) }
}

/** Back to the dispatcher, with the reason and the unit it belongs to. */
export function GiveBackSheet({ matter, onChange, onClose }: SheetProps) {
  const { id, version } = matter
  const [reason, keep, clear] = useKept(`give-back.${id}`, '')
  const [unit, setUnit] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const { options, failed } = useOptions(matter.unit?.id)
  const { busy, wrong, run } = useSend()
  const send = () =>
    run(
      () => call(giveBack, { id, version, reason, ...(unit ? { rightUnit: unit } : {}) }),
      next => {
        clear()
        onChange(next)
        onClose()
      },
    )
  function choose(chosen: string) {
    setUnit(chosen)
    setChoosing(false)
  }
  const [atReason, atUnit] = [wrongAt(wrong, 'reason'), wrongAt(wrong, 'rightUnit')]
  if (choosing)
    return (
      <PickSheet
        title={words.giveBackUnit}
        search={words.giveBackSearch}
        none={failed?.say ?? words.giveBackNoUnit}
        options={options}
        onChoose={choose}
        onClose={() => setChoosing(false)}
      />
    )
  const named = options.find(option => option.id === unit)?.name ?? words.giveBackUnitNone
  return (
    <Sheet
      title={words.giveBack}
      onClose={onClose}
      foot={<Button id="give-back-send" text={words.giveBackSend} busy={busy} onPress={send} />}
    >
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
        <Row id="give-back-unit" title={words.giveBackUnit} value={named} onPress={() => setChoosing(true)} />
        <Wrong say={atUnit} />
      </View>
      <Wrong say={wrong && !atReason && !atUnit ? wrong.say : null} />
    </Sheet>
  )
}
