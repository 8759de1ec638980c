import { list, whistle } from '@shared/joint/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../ask'
import { call } from '../cloud'
import type { SheetProps } from '../matter/piece'
import { Units } from '../matter/units'
import { Button } from '../parts/button'
import { TextArea } from '../parts/field'
import { PickSheet } from '../parts/pick-sheet'
import { Row } from '../parts/row'
import { Sheet } from '../parts/sheet'
import { Wrong } from '../parts/states'
import { useSend } from '../parts/use-send'
import { words } from './words'

function useWhistle({ matter, onChange, onClose }: SheetProps) {
  const { data } = useAsk(list, {})
  const [listed, setListed] = useState<string | null>(null)
  const [units, setUnits] = useState<string[]>([])
  const [why, setWhy] = useState('')
  const { busy, wrong, run } = useSend()
  const items = data?.listed ?? []
  const others = (data?.units ?? []).filter(({ id }) => id !== matter.unit?.id)
  const choose = (id: string) => {
    const item = items.find(each => each.id === id)
    setListed(item?.id ?? null)
    if (item) setUnits(item.units.filter(unit => others.some(each => each.id === unit)))
  }
  const { id, version } = matter
  const send = () =>
    run(
      () => call(whistle, { id, version, listed, units, words: why }),
      next => {
        onChange(next)
        onClose()
      },
    )
  return { items, others, listed, units, setUnits, why, setWhy, choose, busy, wrong, send }
}

/** Which item of the list, or none with a reason; the units it names are chosen already. */
export function WhistleSheet(props: SheetProps) {
  const { items, others, listed, units, setUnits, why, setWhy, choose, busy, wrong, send } = useWhistle(props)
  const [choosing, setChoosing] = useState(false)
  const options = [
    ...items.map(({ id: item, name, group }) => ({ id: item, name, group })),
    { id: '', name: words.offList, group: words.offList },
  ]
  return (
    <Sheet
      title={words.whistle}
      onClose={props.onClose}
      foot={<Button id="whistle-send" text={words.whistleSend} busy={busy} onPress={send} />}
    >
      <View className="meta">{words.whistleWords}</View>
      <View className="gap" />
      <View className="card rows">
        <Row
          id="whistle-item"
          title={words.listed}
          value={items.find(each => each.id === listed)?.name ?? words.offList}
          onPress={() => setChoosing(true)}
        />
      </View>
      <Units id="whistle-units" title={words.whom} units={others} chosen={units} onChange={setUnits} />
      <TextArea id="whistle-why" label={words.why} most={500} rows={2} value={why} onChange={setWhy} />
      <Wrong say={wrong?.say} />
      {choosing && (
        <PickSheet
          title={words.listed}
          search={words.listed}
          none={words.offList}
          options={options}
          onChoose={id => {
            choose(id)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Sheet>
  )
}
