import { endSession, type SessionView, sessions } from '@shared/person/calls'
import { View } from '@tarojs/components'
import { useAsk } from '../ask'
import { call } from '../cloud'
import { Button } from '../parts/button'
import { Sheet } from '../parts/sheet'
import { Empty, Failed, Skeleton, Wrong } from '../parts/states'
import { type Doing, useSend } from '../parts/use-send'
import { moment, spaced } from '../parts/when'
import { deviceOf } from './device'
import { devices as words } from './me-words'

const wechat = process.env.TARO_ENV === 'weapp'

/** Where somebody is: what it is, and when they came in there last. */
const Device = ({ title, meta, children }: { title: string; meta: string; children?: React.ReactNode }) => (
  <View className="device-row">
    <View className="grow">
      <View className="row-title">{spaced(title)}</View>
      <View className="meta">{meta}</View>
    </View>
    {children}
  </View>
)

type ListProps = { rows: readonly SessionView[]; sending: Doing; onEnd: (row: SessionView) => void }

const List = ({ rows, sending, onEnd }: ListProps) => (
  <View className="card rows">
    {wechat && <Device title={words.inWeChat} meta={words.here} />}
    {rows.map(row => (
      <Device
        key={row.id}
        title={deviceOf(row.where)}
        meta={[words.last(moment(row.at)), row.here && words.here].filter(Boolean).join(' · ')}
      >
        <Button
          id={row.here ? 'end-here' : `end-${row.id}`}
          look="soft"
          small
          text={words.end}
          disabled={sending.busy}
          onPress={() => onEnd(row)}
        />
      </Device>
    ))}
  </View>
)

/** One after another; the first that fails says so, and what was ended before it stays ended. */
async function endAll([first, ...rest]: readonly string[]) {
  let reply = await call(endSession, { id: first ?? '' })
  for (const id of rest) if (reply.ok) reply = await call(endSession, { id })
  return reply
}

/** The browsers in which one is signed in, each with its way out. @param onLeave out of this one, as the page has it */
export function DevicesSheet({ onLeave, onClose }: { onLeave: () => void; onClose: () => void }) {
  const { data, failed, again } = useAsk(sessions, {})
  const sending = useSend()
  const rows = data?.rows ?? []
  const others = rows.filter(({ here }) => !here).map(({ id }) => id)
  const end = (ids: readonly string[]) => sending.run(() => endAll(ids), again)
  const onEnd = ({ id, here }: SessionView) => {
    if (!here) return void end([id])
    onClose()
    onLeave()
  }
  const foot = others.length > 1 && (
    <Button id="end-others" look="plain" text={words.endOthers} busy={sending.busy} onPress={() => end(others)} />
  )
  return (
    <Sheet title={words.title} onClose={onClose} foot={foot || undefined}>
      {!data && !failed && <Skeleton rows={1} />}
      {!data && failed && <Failed refused={failed} onAgain={again} />}
      {data && (rows.length > 0 || wechat) && <List rows={rows} sending={sending} onEnd={onEnd} />}
      {data && rows.length === 0 && <Empty title={words.none} words={words.noneWords} />}
      {data && rows.length > 0 && <View className="meta">{words.words}</View>}
      <Wrong say={sending.wrong?.say ?? (data ? failed?.say : null)} />
    </Sheet>
  )
}
