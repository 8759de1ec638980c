import { rate } from '@shared/calls/ratings'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../cloud'
import { askConsent, tellConsent } from '../../consent'
import { Button } from '../../parts/button'
import { TextArea } from '../../parts/field'
import { Grades } from '../../parts/grades'
import { Wrong } from '../../parts/states'
import { useSend, wrongAt } from '../../parts/use-send'
import { matter as words } from '../words'
import type { FollowedProps } from './followed'

type Given = { result: number; attitude: number; speed: number; words: string }

/** Attitude and speed follow the result until they are touched: one tap is enough to rate. */
const filled = ({ result, attitude, speed, words: said }: Given) => ({
  result,
  attitude: attitude || result,
  speed: speed || result,
  words: said,
})

/** How it was done: the result big and first, the rest after it. */
export function Rate({ matter, onChange }: FollowedProps) {
  const [given, setGiven] = useState<Given>({ result: 0, attitude: 0, speed: 0, words: '' })
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
        onChange(next)
        tellConsent(asked)
      },
    )
  }
  const choose = (part: Partial<Given>) => setGiven({ ...given, ...part })
  return (
    <View className="card">
      <View className="title">{words.rate}</View>
      <Grades name={words.rateResult} grade={given.result} onChange={result => choose({ result })} />
      {given.result > 0 && (
        <View>
          <View className="meta">{words.rateMinor.attitude}</View>
          <Grades
            minor
            name={words.rateMinor.attitude}
            grade={given.attitude || given.result}
            onChange={attitude => choose({ attitude })}
          />
          <View className="meta">{words.rateMinor.speed}</View>
          <Grades
            minor
            name={words.rateMinor.speed}
            grade={given.speed || given.result}
            onChange={speed => choose({ speed })}
          />
          <TextArea
            id="rate-words"
            label={words.rateWords}
            rows={2}
            most={1000}
            value={given.words}
            wrong={wrongAt(wrong, 'words')}
            onChange={said => choose({ words: said })}
          />
        </View>
      )}
      <Wrong say={none ? words.rateFirst : wrong?.say} />
      <Button id="rate" text={words.rateSend} busy={busy} onPress={send} />
      <View className="meta centred">{words.ratePromise}</View>
    </View>
  )
}
