import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '../parts/button'
import { TextArea } from '../parts/field'
import { Row } from '../parts/row'
import { Wrong } from '../parts/states'
import { ItemSheet, UnitSheet } from './choose-sheets'
import { DeclineSheet } from './decline-sheet'
import { type HandOutProps, useHandOut } from './use-hand-out'
import { words } from './words'

type Doing = ReturnType<typeof useHandOut>
type May = { dispatch: boolean; decline: boolean }

const Fields = ({ doing }: { doing: Doing }) => (
  <View>
    <Row id="unit" title={words.unit} value={doing.unitName ?? words.unitNone} onPress={() => doing.setSheet('unit')} />
    <Row id="item" title={words.item} value={doing.itemName ?? words.itemNone} onPress={() => doing.setSheet('item')} />
    <TextArea id="note" label={words.note} most={500} rows={2} value={doing.note} onChange={doing.setNote} />
  </View>
)

function Buttons({ doing, may, wide }: { doing: Doing; may: May; wide: boolean }) {
  const { unit, busy, send, setSheet } = doing
  const key = (name: string) => (wide ? name : undefined)
  return (
    <View className="buttons">
      {may.dispatch && <Button id="hand-out" text={words.handOut} hotkey={key('Enter')} busy={busy} onPress={send} />}
      {may.dispatch && (
        <Button
          id="choose-unit"
          look="soft"
          text={unit ? words.unitChange : words.unitChoose}
          hotkey={key('U')}
          onPress={() => setSheet('unit')}
        />
      )}
      {may.decline && (
        <Button id="decline" look="soft" text={words.decline} hotkey={key('D')} onPress={() => setSheet('decline')} />
      )}
    </View>
  )
}

function Sheets({ doing, matter, desk }: HandOutProps & { doing: Doing }) {
  const { units, items } = desk.choices
  const close = () => doing.setSheet(null)
  if (doing.sheet === 'unit') return <UnitSheet units={units} onChoose={doing.chooseUnit} onClose={close} />
  if (doing.sheet === 'item') return <ItemSheet items={items} onChoose={doing.chooseItem} onClose={close} />
  if (doing.sheet === 'decline')
    return <DeclineSheet matter={matter} onDone={next => doing.passOn(next, words.declined)} onClose={close} />
  return null
}

/** To whom, under which item, with which words; one key each. */
export function HandOut(props: HandOutProps) {
  const { matter, desk, wide } = props
  const doing = useHandOut(props)
  const may = { dispatch: matter.may.includes('dispatch'), decline: matter.may.includes('decline') }
  const { setSheet, send, sheet } = doing
  const keys: Record<string, () => void> = {}
  if (may.dispatch) Object.assign(keys, { Enter: send, u: () => setSheet('unit') })
  if (may.decline) keys.d = () => setSheet('decline')
  useEffect(() => {
    desk.takeDeeds(matter.id, { keys, covered: Boolean(sheet) })
    return () => desk.takeDeeds(matter.id, null)
  })
  if (!may.dispatch && !may.decline) return null
  return (
    <View className="card rows hand-out">
      {may.dispatch && <Fields doing={doing} />}
      <Wrong say={doing.say} />
      <Buttons doing={doing} may={may} wide={wide} />
      <Sheets {...props} doing={doing} />
    </View>
  )
}
