import { publish } from '@shared/catalogue/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../cloud'
import { Button } from '../../parts/button'
import { Chips } from '../../parts/chips'
import { TextField } from '../../parts/field'
import { Sheet } from '../../parts/sheet'
import { Wrong } from '../../parts/states'
import { day, spaced } from '../../parts/when'
import { publishing as words } from '../words'
import type { Editing } from './editing'
import { DifferenceFacts } from './history'
import { isoDay, nextMonth } from './iso-day'

const oneDay = 86_400_000

/** From when: a day that is named most, or one written down. */
export function PublishSheet({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const days = [
    { id: isoDay(Date.now()), name: words.today },
    { id: isoDay(Date.now() + oneDay), name: words.tomorrow },
    { id: nextMonth(Date.now()), name: words.nextMonth },
  ]
  const [on, setOn] = useState(isoDay(Date.now() + oneDay))
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { differences, version } = editing.data
  const send = async () => {
    setBusy(true)
    const reply = await call(publish, { version, on: on.trim(), note })
    setBusy(false)
    if (!reply.ok) return setWrong(reply.say)
    Taro.showToast({ title: spaced(words.done(reply.data.edition, day(reply.data.from))), icon: 'none' })
    onClose()
    editing.setOpen({ what: 'history' })
    editing.again()
  }
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      foot={<Button id="publish-send" text={words.send} busy={busy} onPress={send} />}
    >
      <View className="card">
        <DifferenceFacts differences={differences} />
      </View>
      <View className="label">{words.on}</View>
      <Chips options={days} chosen={on} onChoose={setOn} />
      <View className="gap" />
      <TextField id="publish-on" label={words.on} hint={words.onHint} value={on} most={10} onChange={setOn} />
      <TextField
        id="publish-note"
        label={words.note}
        hint={words.noteHint}
        value={note}
        most={200}
        onChange={setNote}
      />
      <Wrong say={wrong} />
      <View className="meta">{words.promise}</View>
    </Sheet>
  )
}
