import type { MatterView } from '@shared/aspects'
import type { InputOf } from '@shared/calls/call'
import { units } from '@shared/organisation/calls'
import { returning } from '@shared/request/calls'
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
import type { Reply } from '../../wire'
import { departmentsFirst } from '../departments-first'
import type { SheetProps } from '../piece'
import { words as shown } from '../words'
import { words } from './words'

/** The units to choose from, without the one that returns it. */
function useOptions(own: string | undefined) {
  const { data, failed } = useAsk(units, {})
  const others = departmentsFirst((data?.rows ?? []).filter(({ id }) => id !== own))
  return { none: failed?.say, options: others.map(({ id, name, kind }) => ({ id, name, group: words.groups[kind] })) }
}

/** The unit it belongs to, chosen from all. */
function RightUnit({ own, unit, onUnit }: { own?: string; unit: string | null; onUnit: (unit: string) => void }) {
  const { options, none } = useOptions(own)
  const [choosing, setChoosing] = useState(false)
  const named = options.find(option => option.id === unit)?.name ?? words.returnUnitNone
  const choose = (chosen: string) => {
    onUnit(chosen)
    setChoosing(false)
  }
  return (
    <>
      <Row id="return-unit" title={words.returnUnit} value={named} onPress={() => setChoosing(true)} />
      {choosing && (
        <PickSheet
          title={words.returnUnit}
          search={shown.search}
          none={none ?? shown.none}
          options={options}
          onChoose={choose}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}

type Back = { send: (wish: InputOf<typeof returning>) => Promise<Reply<MatterView>> }

/** Back to the dispatcher, with the reason and the unit it belongs to. */
export function BackSheet({ matter, onChange, onClose, send: sendBack }: SheetProps & Back) {
  const { id, version } = matter
  const [reason, keep, clear] = useKept(`return.${id}`, '')
  const [unit, setUnit] = useState<string | null>(null)
  const { busy, wrong, run } = useSend()
  const send = () =>
    run(
      () => sendBack({ id, version, reason, ...(unit ? { rightUnit: unit } : {}) }),
      next => {
        clear()
        onChange(next)
        onClose()
      },
    )
  const [atReason, atUnit] = [wrongAt(wrong, 'reason'), wrongAt(wrong, 'rightUnit')]
  const foot = <Button id="return-send" text={words.returnSend} busy={busy} onPress={send} />
  return (
    <Sheet title={words.return} onClose={onClose} foot={foot}>
      <View className="meta">{words.returnWords}</View>
      <View className="gap" />
      <TextArea
        id="return-text"
        label={words.returnText}
        hint={words.returnHint}
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

export const ReturnSheet = (props: SheetProps) => <BackSheet {...props} send={wish => call(returning, wish)} />
