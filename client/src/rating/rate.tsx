import { rate } from '@shared/rating/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../cloud'
import { askConsent, tellConsent } from '../consent'
import { useDanger } from '../matter/danger-stop'
import type { CardProps } from '../matter/piece'
import { Button } from '../parts/button'
import { TextArea } from '../parts/field'
import { useKept } from '../parts/kept'
import { Wrong } from '../parts/states'
import { useSend, wrongAt } from '../parts/use-send'
import { Grades } from './grades'
import { justRated } from './just-rated'
import { words } from './words'

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
        <View className="meta">{words.minor[name]}</View>
        <Grades
          minor
          name={words.minor[name]}
          grade={filled(given)[name]}
          onChange={grade => onChange({ [name]: grade })}
        />
      </View>
    ))}
    <TextArea
      id="rate-words"
      label={words.said}
      rows={2}
      most={1000}
      value={given.words}
      wrong={wrong}
      onChange={said => onChange({ words: said })}
    />
  </View>
)

/** How it was done: the result big and first, the rest after it. */
function Form({ matter, onChange }: Pick<CardProps, 'matter' | 'onChange'>) {
  const [given, keep, clear] = useKept<Given>(`rate.${matter.id}.${matter.round}`, nothing)
  const { busy, wrong, run } = useSend()
  const [none, setNone] = useState(false)
  const { mayGo, nobodyInDanger, stop } = useDanger(given.words)
  function send() {
    setNone(!given.result)
    if (!given.result || !mayGo()) return
    const asked = askConsent(matter.templates)
    const { id, version } = matter
    run(
      () => call(rate, { id, version, ...filled(given), nobodyInDanger }),
      next => {
        clear()
        onChange(next)
        justRated.set({ id, version: next.version })
        Taro.pageScrollTo({ scrollTop: 0, duration: 200 }).catch(() => {})
        tellConsent(asked)
      },
    )
  }
  const choose = (part: Partial<Given>) => keep({ ...given, ...part })
  return (
    <View className="card">
      <View className="title">{words.title}</View>
      <Grades name={words.result} grade={given.result} onChange={result => choose({ result })} />
      {given.result > 0 && <More given={given} wrong={wrongAt(wrong, 'words')} onChange={choose} />}
      <Wrong say={none && !given.result ? words.first : wrong?.say} />
      <View className="gap" />
      <Button id="rate" text={words.send} busy={busy} onPress={send} />
      <View className="meta centred">{words.promise}</View>
      {stop}
    </View>
  )
}

/** Where it may be rated now. */
export const Rate = ({ matter, onChange }: CardProps) =>
  matter.may.includes('rate') ? <Form matter={matter} onChange={onChange} /> : null
