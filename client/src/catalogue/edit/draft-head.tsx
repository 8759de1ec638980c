import { check, discard } from '@shared/catalogue/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../cloud'
import { Button } from '../../parts/button'
import { Press } from '../../parts/press'
import { Wrong } from '../../parts/states'
import { since, spaced } from '../../parts/when'
import { edit as words } from '../words'
import type { Editing } from './editing'
import { PublishSheet } from './publish-sheet'

const mostFaults = 20

function Faults({ editing }: { editing: Editing }) {
  const { faults, items } = editing.data
  const open = (code: string) =>
    editing.setOpen(items.some(({ id }) => id === code) ? { what: 'item', id: code } : { what: 'heading', code })
  return (
    <View className="after-facts">
      <View className="wrong">{spaced(words.faults(faults.length))}</View>
      {faults.slice(0, mostFaults).map(({ code, field, say }) => (
        <Press key={`${code} ${field} ${say}`} className="edit-fault" role="link" onPress={() => open(code)}>
          {spaced(say)}
        </Press>
      ))}
    </View>
  )
}

/** What became of a deed on the whole draft. */
function useDeeds(editing: Editing) {
  const [wrong, setWrong] = useState<string | null>(null)
  const lookAgain = async () => {
    const reply = await call(check, {})
    if (reply.ok) editing.put(reply.data)
    setWrong(reply.ok ? null : reply.say)
  }
  const throwAway = async () => {
    const { confirm } = await Taro.showModal({ title: words.discard, content: words.discardSure })
    if (!confirm) return
    const reply = await call(discard, { version: editing.data.version })
    if (reply.ok) editing.put(reply.data)
    else await editing.again()
    setWrong(reply.ok ? null : reply.say)
    editing.setOpen(null)
  }
  return { wrong, lookAgain, throwAway }
}

const count = ({ added, changed, dropped }: Editing['data']['differences']) =>
  added.length + changed.length + dropped.length

/** How the draft stands, and what may be done with the whole of it. */
export function DraftHead({ editing }: { editing: Editing }) {
  const { data } = editing
  const [publishing, setPublishing] = useState(false)
  const { wrong, lookAgain, throwAway } = useDeeds(editing)
  const changes = count(data.differences)
  // One main button a screen: an open form has it.
  const look = editing.open || data.faults.length ? 'soft' : 'main'
  return (
    <View className="card">
      <View className="title">
        {spaced(changes ? words.changed(changes, data.number) : words.unchanged(data.number))}
      </View>
      {data.by && <View className="meta">{spaced(words.lastBy(data.by, since(data.at)))}</View>}
      {data.faults.length > 0 && <Faults editing={editing} />}
      {changes > 0 && !data.faults.length && <View className="meta">{words.faultless}</View>}
      <Wrong say={wrong} />
      <View className="edit-ways">
        {changes > 0 && (
          <Button id="publish" look={look} small text={words.publish} onPress={() => setPublishing(true)} />
        )}
        {data.version > 0 && <Button id="check" look="soft" small text={words.check} onPress={lookAgain} />}
        <Button
          id="history"
          look="soft"
          small
          text={words.history}
          onPress={() => editing.setOpen({ what: 'history' })}
        />
        {data.version > 0 && <Button id="discard" look="plain" small text={words.discard} onPress={throwAway} />}
      </View>
      {publishing && <PublishSheet editing={editing} onClose={() => setPublishing(false)} />}
    </View>
  )
}
