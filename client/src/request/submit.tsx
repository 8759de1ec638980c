import type { AnswerOf } from '@shared/calls/call'
import { open } from '@shared/calls/request'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useAsk } from '../ask'
import { hasSession } from '../cloud'
import { go } from '../go'
import { askWho, hasAgreed, here } from '../me'
import { Button } from '../parts/button'
import { sceneIn } from '../parts/scene'
import { Screen } from '../parts/screen'
import { Skeleton, Stale, Wrong } from '../parts/states'
import { useStore } from '../parts/store'
import { Tick } from '../parts/tick'
import { waiting } from '../unsent'
import { CodeBox } from './filing/code-box'
import { Arrived, Kept } from './filing/done'
import { type Draft, useDraft } from './filing/draft'
import { Form } from './filing/form'
import { useSending } from './filing/send'
import { filing } from './words'
import './request.scss'

type Opened = AnswerOf<typeof open>

const drawer = 'sulaiban.items'
const submitText = process.env.TARO_ENV === 'weapp' ? filing.submit : filing.submitBrowser
const longest = 32
/** Fields that show what is wrong themselves. */
const spots = ['item', 'agree', 'place', 'files', 'text', 'phone']

/** Without a network the form still opens, with the items of last time. */
function lastOpened(): Opened {
  const items: unknown = Taro.getStorageSync(drawer)
  return { place: null, placeSay: null, items: Array.isArray(items) ? items : [], phone: null, templates: [] }
}

function useOpened(scene: string) {
  const { data, failed, put } = useAsk(open, scene ? { scene } : {})
  useEffect(() => {
    if (data) Taro.setStorageSync(drawer, data.items)
  }, [data])
  return { opened: data ?? (failed ? lastOpened() : null), failed, put }
}

const titleOf = (draft: Draft, items: Opened['items']) =>
  items.find(item => item.id === draft.item)?.name ?? (draft.text.slice(0, 20) || '语音诉求')

export default function SubmitPage() {
  const { params } = useRouter()
  const [scene, setScene] = useState(() => sceneIn(params).slice(0, longest))
  const { opened, failed, put } = useOpened(scene)
  const [mended] = useState(() => waiting.get().find(entry => entry.tap === params.mend) ?? null)
  const { draft, change, restart, resumed } = useDraft(mended)
  const { sent, setSent, wrong, busy, pending, send } = useSending()
  const [agreed, setAgreed] = useState(false)
  const { known } = useStore(here)
  const mustAgree = known && hasSession() && !hasAgreed()

  useEffect(() => {
    if (hasSession() && !here.get().known) askWho()
  }, [])
  useEffect(() => {
    if (!scene || !opened) return
    if (opened.place) change({ place: { scene, name: opened.place.name } })
    else if (failed) change({ place: { scene, name: filing.scannedPlace } })
  }, [scene, opened?.place, failed, change])

  const submit = () =>
    send({ draft, title: titleOf(draft, opened?.items ?? []), templates: opened?.templates ?? [], mustAgree, agreed })
  useDidShow(() => {
    if (!pending.current || !hasSession()) return
    pending.current = false
    submit()
  })
  const again = () => {
    setSent(null)
    restart()
  }

  if (sent)
    return (
      <Screen title={filing.title}>
        {sent.to === 'cloud' ? <Arrived answer={sent.answer} onAgain={again} /> : <Kept onAgain={again} />}
      </Screen>
    )
  const foot = opened && (
    <>
      {mustAgree && (
        <Tick
          id="agree"
          text={filing.agree}
          on={agreed}
          onChange={setAgreed}
          more={{ text: filing.agreeRead, onPress: () => go('person/privacy') }}
          wrong={wrong?.field === 'agree' ? wrong.say : null}
        />
      )}
      <Wrong say={wrong && !spots.includes(wrong.field) ? wrong.say : null} />
      <Button id="submit" text={submitText} busy={busy} onPress={submit} />
    </>
  )
  return (
    <Screen title={filing.title} foot={foot}>
      {failed && <Stale />}
      {params.code && !draft.place?.scene && <CodeBox onCode={setScene} />}
      {opened ? (
        <Form
          opened={opened}
          draft={draft}
          resumed={resumed}
          wrong={wrong}
          change={change}
          restart={restart}
          onKnown={phone => put({ ...opened, phone })}
        />
      ) : (
        <Skeleton rows={4} lines={3} />
      )}
    </Screen>
  )
}
