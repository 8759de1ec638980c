// Matters of which the open one is likely a repeat, with what makes them alike; one press joins it.

import { repeats } from '@shared/alike/calls'
import type { RepeatRow } from '@shared/alike/views'
import { join } from '@shared/case/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useAsk } from '../ask'
import { call } from '../cloud'
import type { CardProps } from '../matter/piece'
import { stateWord } from '../matter/row/words'
import { Button } from '../parts/button'
import { Section } from '../parts/section'
import { Wrong } from '../parts/states'
import { Tag } from '../parts/tag'
import { useSend } from '../parts/use-send'
import { since, spaced } from '../parts/when'
import { whySays } from './why'
import { words } from './words'

/** Joins the likeliest. */
export const joinKey = 'M'

type RepeatProps = { row: RepeatRow; hotkey?: string; busy: boolean; onJoin: () => void }

function Repeat({ row, hotkey, busy, onJoin }: RepeatProps) {
  const about = [row.place, row.unit, `${since(row.at)}反映`, row.following > 0 ? words.following(row.following) : null]
  return (
    <View className="same">
      <View className="head-line">
        <View className="title">{row.title}</View>
        <Tag tone="grey" text={stateWord.staff[row.state]} />
      </View>
      <View className="meta">{spaced(about.filter(Boolean).join(' · '))}</View>
      <View className="meta">{spaced(whySays(row.why))}</View>
      <View className="gap" />
      <Button id={`join-${row.id}`} look="soft" small text={words.join} hotkey={hotkey} busy={busy} onPress={onJoin} />
    </View>
  )
}

/** Nothing is shown where nothing is alike, or where the matter can no longer be joined. */
export function Repeats({ matter, takeKey, onGone }: CardProps) {
  const { id, version, may } = matter
  const { data } = useAsk(repeats, may.includes('join') ? { id } : null)
  const { busy, wrong, run } = useSend()
  const joinTo = (lead: string) =>
    run(
      () => call(join, { id, version, lead }),
      next => {
        Taro.showToast({ title: words.joined, icon: 'none' })
        onGone(next)
      },
    )
  const [first] = data?.rows ?? []
  useEffect(() => {
    takeKey?.(joinKey, first ? () => joinTo(first.id) : null)
    return () => takeKey?.(joinKey, null)
  })
  if (!may.includes('join') || !data?.rows.length) return null
  return (
    <Section title={words.title}>
      <View className="card">
        {data.rows.map((row, at) => (
          <Repeat
            key={row.id}
            row={row}
            hotkey={takeKey && at === 0 ? joinKey : undefined}
            busy={busy}
            onJoin={() => joinTo(row.id)}
          />
        ))}
        <Wrong say={wrong?.say} />
      </View>
    </Section>
  )
}
