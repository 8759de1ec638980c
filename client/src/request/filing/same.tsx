// Before sending: what is already being dealt with nearby, and the choice to follow it.

import { offers } from '@shared/alike/calls'
import type { AlikeRow } from '@shared/alike/views'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useAsk } from '../../ask'
import { expected } from '../../matter/row/expected'
import { stateWord } from '../../matter/row/words'
import { Button } from '../../parts/button'
import { Press } from '../../parts/press'
import { Tag } from '../../parts/tag'
import { since, spaced } from '../../parts/when'
import { same as words } from '../words'
import { type Draft, whereOf } from './draft'

/** Milliseconds after the last letter: nobody is asked about half a sentence. */
const pause = 900
const fewestLetters = 6

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

const says = (row: AlikeRow) =>
  [row.unit, expected(row), row.following > 0 ? words.following(row.following) : null].filter(Boolean).join(' · ')

function Offer({ row, on, onFollow }: { row: AlikeRow; on: boolean; onFollow: () => void }) {
  return (
    <View className="same">
      <View className="head-line">
        <View className="title">{row.title}</View>
        <Tag tone="grey" text={stateWord.reporter[row.state]} />
      </View>
      <View className="meta">
        {spaced([row.place, `${since(row.at)}反映`, row.near && words.near[row.near]].filter(Boolean).join(' · '))}
      </View>
      {says(row) && <View className="meta">{spaced(says(row))}</View>}
      <View className="gap" />
      <Button id={`follow-${row.id}`} look="soft" small text={on ? words.chosen : words.follow} onPress={onFollow} />
    </View>
  )
}

type SameProps = { draft: Draft; change: (part: Partial<Draft>) => void }

/** Nothing is shown while there is nothing alike, or once the reporter has said that it is another matter. */
export function Same({ draft, change }: SameProps) {
  const text = useSettled(draft.text.trim())
  const [another, setAnother] = useState('')
  const { item, follow } = draft
  const told = item || text.length >= fewestLetters
  const input = told && draft.place ? { ...(item ? { item } : {}), text, place: whereOf(draft) } : null
  const { data } = useAsk(offers, input)
  const rows = data?.rows ?? []
  const shown = rows.map(({ id }) => id).join(' ')
  const gone = Boolean(data) && follow !== null && !rows.some(({ id }) => id === follow)
  useEffect(() => {
    if (gone) change({ follow: null })
  }, [gone, change])
  if (!shown || shown === another) return null
  const none = () => {
    setAnother(shown)
    change({ follow: null })
  }
  return (
    <View>
      <View className="label">{words.title}</View>
      <View className="card">
        <View className="meta">{follow ? words.followed : words.why}</View>
        {rows.map(row => (
          <Offer
            key={row.id}
            row={row}
            on={row.id === follow}
            onFollow={() => change({ follow: row.id === follow ? null : row.id })}
          />
        ))}
        <Press id="another" className="link" onPress={none}>
          {words.another}
        </Press>
      </View>
    </View>
  )
}
