import { decide } from '@shared/dispatch/calls'
import { list } from '@shared/joint/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../ask'
import { call } from '../cloud'
import type { SheetProps } from '../matter/piece'
import { OneUnit, Units } from '../matter/units'
import { Button } from '../parts/button'
import { Chips } from '../parts/chips'
import { TextArea, TextField } from '../parts/field'
import { Sheet } from '../parts/sheet'
import { Wrong } from '../parts/states'
import { Tick } from '../parts/tick'
import { useSend, wrongAt } from '../parts/use-send'
import { ItemRow } from './item-row'
import { words } from './words'

const scopes = (['matter', 'area', 'county'] as const).map(id => ({ id, name: words.scopes[id] }))

const nothing = {
  disputed: [] as string[],
  unit: '',
  deciders: '',
  reason: '',
  scope: 'matter' as (typeof scopes)[number]['id'],
  item: null as string | null,
  nameless: false,
}

type Wish = typeof nothing
type PartProps = Pick<SheetProps, 'matter'> & { wish: Wish; change: (part: Partial<Wish>) => void }

function useBoundary({ matter, onChange, onClose }: SheetProps) {
  const { id, version } = matter
  const { data } = useAsk(list, {})
  const [wish, setWish] = useState({ ...nothing, disputed: matter.unit ? [matter.unit.id] : [] })
  const { busy, wrong, run } = useSend()
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part })
  const wider = wish.scope !== 'matter'
  const send = () =>
    run(
      () => call(decide, { id, version, ...wish, nameless: wider && wish.nameless }),
      next => {
        onChange(next)
        onClose()
      },
    )
  return { units: data?.units ?? [], wish, change, busy, wrong, send }
}

/** Whether it holds for the item from now on, and where. */
function Scope({ matter, wish, change }: PartProps) {
  const wider = wish.scope !== 'matter'
  return (
    <View>
      <View className="label">{words.scope}</View>
      <Chips options={scopes} chosen={wish.scope} onChoose={scope => change({ scope })} />
      {wider && !matter.item && <ItemRow chosen={wish.item} onChoose={item => change({ item })} />}
      {wider && <View className="meta">{words.teaches}</View>}
      {wider && matter.text && (
        <Tick
          id="decide-nameless"
          text={words.nameless}
          on={wish.nameless}
          onChange={nameless => change({ nameless })}
        />
      )}
    </View>
  )
}

/** Whose a disputed matter is, who decided it and why. */
export function BoundarySheet(props: SheetProps) {
  const { units, wish, change, busy, wrong, send } = useBoundary(props)
  const [atDeciders, atReason] = [wrongAt(wrong, 'deciders'), wrongAt(wrong, 'reason')]
  return (
    <Sheet
      title={words.decide}
      onClose={props.onClose}
      foot={<Button id="decide-send" text={words.decideSend} busy={busy} onPress={send} />}
    >
      <View className="meta">{words.decideWords}</View>
      <Units
        id="decide-disputed"
        title={words.disputed}
        units={units}
        chosen={wish.disputed}
        onChange={disputed => change({ disputed })}
      />
      <View className="card rows">
        <OneUnit
          id="decide-unit"
          title={words.decided}
          units={units}
          chosen={wish.unit}
          onChoose={unit => change({ unit })}
        />
      </View>
      <TextField
        id="decide-deciders"
        label={words.deciders}
        hint={words.decidersHint}
        most={100}
        value={wish.deciders}
        wrong={atDeciders}
        onChange={deciders => change({ deciders })}
      />
      <TextArea
        id="decide-reason"
        label={words.decideReason}
        hint={words.decideReasonHint}
        most={500}
        rows={2}
        value={wish.reason}
        wrong={atReason}
        onChange={reason => change({ reason })}
      />
      <Scope matter={props.matter} wish={wish} change={change} />
      <Wrong say={wrong && !atDeciders && !atReason ? wrong.say : null} />
    </Sheet>
  )
}
