import { rate } from '@shared/rating/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../cloud'
import { askConsent, tellConsent } from '../../consent'
import { Button } from '../../parts/button'
import { TextArea } from '../../parts/field'
import { Grades } from '../../parts/grades'
import { useKept } from '../../parts/kept'
import { Wrong } from '../../parts/states'
import { useSend, wrongAt } from '../../parts/use-send'
import { matter as words } from '../words'
import type { FollowedProps } from './following'

type Given = { result: number; attitude: number; speed: number; words: string }

/** Attitude and speed follow the result until they are touched: one tap is enough to rate. */
const filled = (given: Given) => ({
  ...given,
  attitude: given.attitude || given.result,
  speed: given.speed || given.result,
})

const nothing: Given = { result: 0, attitude: 0, speed: 0, words: '' }

const minor = ['attitude', 'speed'] as const

type MoreProps = { given: Given; wrong: string | null; onChange: (part: Partial<Given>) => void }

/** Attitude, speed and words: for who wants to say more. */
const More = ({ given, wrong, onChange }: MoreProps) => (
  <View>
    {minor.map(name => (
      <View key={name}>
        <View className="meta">{words.rateMinor[name]}</View>
        <Grades
          minor
          name={words.rateMinor[name]}
          grade={filled(given)[name]}
          onChange={grade => onChange({ [name]: grade })}
        />
      </View>
    ))}
    <TextArea
      id="rate-words"
      label={words.rateWords}
      rows={2}
      most={1000}
      value={given.words}
      wrong={wrong}
      onChange={said => onChange({ words: said })}
    />
  </View>
)

/** How it was done: the result big and first, the rest after it. */
export function Rate({ matter, onChange }: FollowedProps) {
  const [given, keep, clear] = useKept<Given>(`rate.${matter.id}.${matter.round}`, nothing)
  const { busy, wrong, run } = useSend()
  const [none, setNone] = useState(false)
  function send() {
    setNone(!given.result)
    if (!given.result) return
    const asked = askConsent(matter.templates)
    const { id, version } = matter
    run(
      () => call(rate, { id, version, ...filled(given) }),
      next => {
        clear()
        onChange(next)
        tellConsent(asked)
      },
    )
  }
  const choose = (part: Partial<Given>) => keep({ ...given, ...part })
  return (
    <View className="card">
      <View className="title">{words.rate}</View>
      <Grades name={words.rateResult} grade={given.result} onChange={result => choose({ result })} />
      {given.result > 0 && <More given={given} wrong={wrongAt(wrong, 'words')} onChange={choose} />}
      <Wrong say={none && !given.result ? words.rateFirst : wrong?.say} />
      <View className="gap" />
      <Button id="rate" text={words.rateSend} busy={busy} onPress={send} />
      <View className="meta centred">{words.ratePromise}</View>
    </View>
  )
}
