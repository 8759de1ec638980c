import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { Button } from '../parts/button'
import { TextArea } from '../parts/field'
import { Row } from '../parts/row'
import { Wrong } from '../parts/states'
import { ItemSheet, UnitSheet } from './choose-sheets'
import { DeclineSheet } from './decline-sheet'
import { SuggestionCard } from './suggestion-card'
import { type DispatchProps, useDispatch } from './use-dispatch'
import { words } from './words'

type Doing = ReturnType<typeof useDispatch>
type May = { dispatch: boolean; decline: boolean }

const Fields = ({ doing }: { doing: Doing }) => (
  <View>
    <Row id="unit" title={words.unit} value={doing.unitName ?? words.unitNone} onPress={() => doing.setSheet('unit')} />
    <Row id="item" title={words.item} value={doing.itemName ?? words.itemNone} onPress={() => doing.setSheet('item')} />
    <TextArea
      id="note"
      label={words.note}
      most={500}
      rows={2}
      value={doing.intent.note}
      onChange={note => doing.intend({ note })}
    />
  </View>
)

function Buttons({ doing, may, wide }: { doing: Doing; may: May; wide: boolean }) {
  const { intent, unitName, send, setSheet } = doing
  const key = (name: string) => (wide ? name : undefined)
  return (
    <View className="buttons">
      {may.dispatch && <Button id="dispatch" text={words.dispatchTo(unitName)} hotkey={key('Enter')} onPress={send} />}
      {may.dispatch && (
        <Button
          id="choose-unit"
          look="soft"
          text={intent.unit ? words.unitChange : words.unitChoose}
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

function Sheets({ doing, matter, desk }: DispatchProps & { doing: Doing }) {
  const { units, items } = desk.choices
  const close = () => doing.setSheet(null)
  const declined = () => {
    Taro.showToast({ title: words.declined, icon: 'none' })
    desk.dealtWith()
  }
  if (doing.sheet === 'unit') return <UnitSheet units={units} onChoose={doing.chooseUnit} onClose={close} />
  if (doing.sheet === 'item') return <ItemSheet items={items} onChoose={doing.chooseItem} onClose={close} />
  if (doing.sheet === 'decline') return <DeclineSheet matter={matter} onDone={declined} onClose={close} />
  return null
}

function keysOf({ matter, desk }: DispatchProps, doing: Doing, may: May): Record<string, () => void> {
  const { send, setSheet, intend } = doing
  const ranked = matter.suggestion?.ranked ?? []
  const takes = ranked.map(({ unit, item }, at) => [String(at + 1), () => intend({ unit, item })] as const)
  return {
    ...(may.dispatch && { Enter: send, u: () => setSheet('unit'), i: () => setSheet('item') }),
    ...(may.dispatch && Object.fromEntries(takes)),
    ...(may.decline && { d: () => setSheet('decline') }),
    x: () => desk.ticks.tick(matter.id),
  }
}

/** To whom, under which item, with which words; one key each. */
export function DispatchForm(props: DispatchProps) {
  const { matter, desk, wide } = props
  const doing = useDispatch(props)
  const may = { dispatch: matter.may.includes('dispatch'), decline: matter.may.includes('decline') }
  const keys = keysOf(props, doing, may)
  useEffect(() => {
    desk.takeDeeds(matter.id, { keys, covered: Boolean(doing.sheet) })
    return () => desk.takeDeeds(matter.id, null)
  })
  if (!may.dispatch && !may.decline) return null
  const { suggestion } = matter
  return (
    <View className="card rows dispatching">
      {may.dispatch && suggestion && (
        <SuggestionCard suggestion={suggestion} chosen={doing.intent} wide={wide} onChoose={doing.intend} />
      )}
      <Wrong say={doing.say} />
      <Buttons doing={doing} may={may} wide={wide} />
      {may.dispatch && <Fields doing={doing} />}
      <Sheets {...props} doing={doing} />
    </View>
  )
}
