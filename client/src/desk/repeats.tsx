// Matters of which the open one is likely a repeat, with what makes them alike; one press joins it.
import { join, type RepeatRow, repeats } from '@shared/calls/dispatch'
import type { MatterView } from '@shared/calls/request'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useAsk } from '../ask'
import { call } from '../cloud'
import { Button } from '../parts/button'
import { Section } from '../parts/section'
import { Wrong } from '../parts/states'
import { Tag } from '../parts/tag'
import { useSend } from '../parts/use-send'
import { since, spaced } from '../parts/when'
import { stateWord } from '../words'
import { repeats as words } from './case-words'
import { whySays } from './why'

type RepeatsProps = { matter: MatterView; onDone: (matter: MatterView) => void }

function Repeat({ row, busy, onJoin }: { row: RepeatRow; busy: boolean; onJoin: () => void }) {
  const about = [row.place, row.unit, `${since(row.at)}反映`, row.following > 0 ? words.following(row.following) : null]
  return (
    <View className="same">
      <View className="head-line">
        <View className="title">{row.title}</View>
        <Tag tone="grey" text={stateWord[row.state]} />
      </View>
      <View className="meta">{spaced(about.filter(Boolean).join(' · '))}</View>
      <View className="meta">{spaced(whySays(row.why))}</View>
      <View className="gap" />
      <Button id={`join-${row.id}`} look="soft" small text={words.join} busy={busy} onPress={onJoin} />
    </View>
  )
}

/** Nothing is shown where nothing is alike, or where the matter can no longer be joined. */
export function Repeats({ matter, onDone }: RepeatsProps) {
  const { id, version, may } = matter
  const { data } = useAsk(repeats, may.includes('join') ? { id } : null)
  const { busy, wrong, run } = useSend()
  if (!may.includes('join') || !data?.rows.length) return null
  const joinTo = (lead: string) =>
    run(
      () => call(join, { id, version, lead }),
      next => {
        Taro.showToast({ title: words.joined, icon: 'none' })
        onDone(next)
      },
    )
  return (
    <Section title={words.title}>
      <View className="card">
        {data.rows.map(row => (
          <Repeat key={row.id} row={row} busy={busy} onJoin={() => joinTo(row.id)} />
        ))}
        <Wrong say={wrong?.say} />
      </View>
    </Section>
  )
}
