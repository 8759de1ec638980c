import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { hasSession } from '../cloud'
import { kinds } from '../matter/row/words'
import { askWho, hasAgreed, here } from '../me'
import { decoded } from '../parts/decoded'
import { guarded } from '../parts/guarded'
import { Large } from '../parts/large'
import { sceneIn } from '../parts/scene'
import { Screen } from '../parts/screen'
import { Skeleton } from '../parts/states'
import { useStore } from '../parts/store'
import { useWide } from '../parts/wide'
import { waiting } from '../unsent'
import { Beside } from './filing/beside'
import { CodeBox } from './filing/code-box'
import { Arrived, Kept } from './filing/done'
import { type Chosen, type Draft, unfacedIn, useDraft } from './filing/draft'
import { Foot } from './filing/foot'
import { Form } from './filing/form'
import { titleOf, useOpened } from './filing/opened'
import { useSending } from './filing/send'
import { filing } from './words'
import './request.scss'

/** The longest scene that a code can hold. */
const longest = 32

/** The agreement is asked for once, and only of someone who is known. */
function useAgreement() {
  const [agreed, setAgreed] = useState(false)
  const { known } = useStore(here)
  useEffect(() => {
    if (hasSession() && !here.get().known) askWho()
  }, [])
  return { agreed, setAgreed, mustAgree: known && hasSession() && !hasAgreed() }
}

/** From the catalogue: the item, and a kind that it takes. */
const chosenIn = ({ item, kind }: Partial<Record<string, string>>): Chosen => {
  const known = kinds.find(({ id }) => id === kind)
  return item && known ? { item, kind: known.id } : null
}

function useFiling() {
  const { params } = useRouter()
  const [scene, setScene] = useState(() => sceneIn(params).slice(0, longest))
  const [mended] = useState(() => waiting.get().find(entry => entry.tap === params.mend) ?? null)
  const grid = scene ? '' : decoded(params.grid ?? '')
  const drafting = useDraft(mended, Boolean(scene || grid), chosenIn(params))
  const { place, ...opening } = useOpened({ scene, grid }, drafting.draft.place)
  const agreement = useAgreement()
  const sending = useSending()
  const draft = { ...drafting.draft, place }
  const { opened } = opening
  const [tried, setTried] = useState(false)
  const { mustAgree, agreed } = agreement

  const submit = () => {
    setTried(true)
    if (!opened || unfacedIn(draft, opened.items)) return
    sending.send({ draft, title: titleOf(draft, opened), templates: opened.templates, mustAgree, agreed })
  }
  useDidShow(() => {
    if (!sending.pending.current || !hasSession()) return
    sending.pending.current = false
    submit()
  })
  const again = () => {
    sending.setSent(null)
    drafting.restart()
  }
  const change = (part: Partial<Draft>) => drafting.change(part, place)
  const takeCode = (code: string) => {
    setScene(code)
    drafting.change({ place: null })
  }
  const asksCode = Boolean(params.code) && !place?.scene
  return { ...drafting, draft, ...opening, ...agreement, ...sending, change, submit, tried, again, asksCode, takeCode }
}

function SubmitPage() {
  const filed = useFiling()
  const wide = useWide()
  const { opened, sent, again, failed, asksCode, wrong, busy } = filed
  if (sent)
    return (
      <Screen title={filing.title}>
        {sent.to === 'cloud' ? (
          <Arrived answer={sent.answer} onAgain={again} />
        ) : (
          <Kept why={sent.why} onAgain={again} />
        )}
      </Screen>
    )
  const { mustAgree, agreed, setAgreed, submit } = filed
  const foot = opened && (
    <Foot mustAgree={mustAgree} agreed={agreed} onAgree={setAgreed} wrong={wrong} busy={busy} onSubmit={submit} />
  )
  return (
    <Screen title={filing.title} foot={foot} side={wide && opened && <Beside town={opened.place?.town ?? null} />}>
      {failed && <View className="stale">{failed.why === 'offline' ? filing.offline : filing.itemless}</View>}
      {!wide && (
        <View className="form-large">
          <Large id="form-large" className="link" />
        </View>
      )}
      {asksCode && <CodeBox onCode={filed.takeCode} />}
      {!opened && <Skeleton rows={4} lines={3} />}
      {opened && (
        <Form
          opened={opened}
          draft={filed.draft}
          tried={filed.tried}
          resumed={filed.resumed}
          wrong={wrong}
          change={filed.change}
          restart={filed.restart}
          onKnown={filed.knowPhone}
        />
      )}
    </Screen>
  )
}

export default guarded(SubmitPage)
