// The case of the open matter: who else brought it, its lead, and the way out of it.
import { part } from '@shared/dispatch/calls'
import { caseOf, type MatterView } from '@shared/request/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useAsk } from '../ask'
import { call } from '../cloud'
import { go } from '../go'
import { Button } from '../parts/button'
import { TextArea } from '../parts/field'
import { Row } from '../parts/row'
import { Section } from '../parts/section'
import { Sheet } from '../parts/sheet'
import { useSend } from '../parts/use-send'
import { spaced } from '../parts/when'
import { stateWord } from '../words'
import { cases as words } from './case-words'

type CaseProps = { matter: MatterView; onDone: (matter: MatterView) => void }

function PartSheet({ matter, onDone, onClose }: CaseProps & { onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { busy, wrong, run } = useSend()
  const { id, version } = matter
  const send = () =>
    run(
      () => call(part, { id, version, reason }),
      next => {
        Taro.showToast({ title: words.parted, icon: 'none' })
        onClose()
        onDone(next)
      },
    )
  return (
    <Sheet
      title={words.partTitle}
      onClose={onClose}
      foot={<Button id="part-send" text={words.part} busy={busy} onPress={send} />}
    >
      <View className="meta">{words.partWords}</View>
      <View className="gap" />
      <TextArea
        id="part-reason"
        label={words.partReason}
        hint={words.partHint}
        most={500}
        value={reason}
        wrong={wrong?.say}
        onChange={setReason}
      />
    </Sheet>
  )
}

/** For the dispatcher; a row opens that matter. */
export function CaseRows({ matter, onDone }: CaseProps) {
  const [parting, setParting] = useState(false)
  const { data } = useAsk(caseOf, matter.case ? { id: matter.id } : null)
  if (!matter.case || !data) return null
  const { lead } = matter.case
  return (
    <Section title={spaced(words.title(data.size))}>
      <View className="card rows">
        {lead && <Row id="lead" title={words.lead} value={lead} onPress={() => go('task/matter', { id: lead })} />}
        {data.rows
          .filter(({ id }) => id !== matter.id)
          .map(row => (
            <Row
              key={row.id}
              title={row.title}
              value={spaced([row.place, stateWord[row.state]].filter(Boolean).join(' · '))}
              onPress={() => go('task/matter', { id: row.id })}
            />
          ))}
        {matter.may.includes('part') && <Row id="part" title={words.part} onPress={() => setParting(true)} />}
      </View>
      {parting && <PartSheet matter={matter} onDone={onDone} onClose={() => setParting(false)} />}
    </Section>
  )
}
