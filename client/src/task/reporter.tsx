import type { MatterView } from '@shared/aspects'
import { contact } from '@shared/request/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../cloud'
import { Button } from '../parts/button'
import { TextField } from '../parts/field'
import { Row } from '../parts/row'
import { Sheet } from '../parts/sheet'
import { useSend } from '../parts/use-send'
import { detail as words } from './words'

type Seen = { name: string; phone: string }

const dial = (phoneNumber: string) => Taro.makePhoneCall({ phoneNumber }).catch(() => {})

/** A reason first; the look is written down. */
function Look({ id, onSeen, onClose }: { id: string; onSeen: (seen: Seen) => void; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { busy, wrong, run } = useSend()
  const look = () => run(() => call(contact, { id, reason }), onSeen)
  const foot = <Button id="look-go" text={words.lookGo} busy={busy} disabled={!reason.trim()} onPress={look} />
  return (
    <Sheet title={words.lookTitle} onClose={onClose} foot={foot}>
      <View className="prose">{words.lookWords}</View>
      <View className="gap" />
      <TextField
        id="look-reason"
        label={words.lookReason}
        hint={words.lookHint}
        most={100}
        value={reason}
        wrong={wrong?.say}
        onChange={setReason}
      />
    </Sheet>
  )
}

/** Who brought it, masked; hidden when they wished so. */
export function Reporter({ matter }: { matter: MatterView }) {
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState<Seen | null>(null)
  const { reporter } = matter
  if (!reporter) return null
  if (reporter.hidden)
    return (
      <View className="card">
        <View className="meta">{words.hidden}</View>
      </View>
    )
  const known = [reporter.name, reporter.phone].filter(Boolean).join(' ')
  return (
    <View className="card rows">
      {seen ? (
        <Row
          title={[words.reporter, seen.name].filter(Boolean).join(' ')}
          value={words.dial(seen.phone)}
          onPress={() => dial(seen.phone)}
        />
      ) : (
        <Row
          id="look"
          title={`${words.reporter} ${known}`}
          value={reporter.phone ? words.look : ''}
          onPress={() => reporter.phone && setOpen(true)}
        />
      )}
      {open && (
        <Look
          id={matter.id}
          onClose={() => setOpen(false)}
          onSeen={found => {
            setSeen(found)
            setOpen(false)
          }}
        />
      )}
    </View>
  )
}
