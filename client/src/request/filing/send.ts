// From a filled form to a request: once a tap, kept when the network is gone.
import type { AnswerOf } from '@shared/calls/call'
import { submit } from '@shared/request/calls'
import { useRef, useState } from 'react'
import { hasSession, keepSession } from '../../cloud'
import { askConsent, tellConsent } from '../../consent'
import { go } from '../../go'
import { tellAgreed } from '../../me'
import { post, takeBack } from '../../unsent'
import type { Refused } from '../../wire'
import { filing } from '../words'
import { clearDraft, type Draft, inputOf } from './draft'

export type Sent = { to: 'cloud'; answer: AnswerOf<typeof submit> } | { to: 'device'; why: Passing }
export type Wrongs = { field: string; say: string } | null

type Sending = { draft: Draft; title: string; templates: string[]; mustAgree: boolean; agreed: boolean }

const nothingSaid = ({ item, text, files }: Draft) => !item && !text.trim() && !files.length

function missing({ draft, mustAgree, agreed }: Sending): Wrongs {
  if (nothingSaid(draft)) return { field: 'item', say: filing.nothing }
  return mustAgree && !agreed ? { field: 'agree', say: filing.agreeMissing } : null
}

/** Passes by itself: the network is gone, or our side did not manage. Kept, and sent again. */
export type Passing = 'offline' | 'unavailable'
const passing = ({ why }: Refused): Passing | null => (why === 'offline' || why === 'unavailable' ? why : null)

export function useSending() {
  const [sent, setSent] = useState<Sent | null>(null)
  const [wrong, setWrong] = useState<Wrongs>(null)
  const [busy, setBusy] = useState(false)
  /** In a browser: sent by itself after signing in. */
  const pending = useRef(false)

  function signIn() {
    keepSession(null)
    pending.current = true
    go('person/sign-in')
  }

  function refused(reply: Refused, tap: string) {
    const why = passing(reply)
    if (why) {
      clearDraft()
      return setSent({ to: 'device', why })
    }
    takeBack(tap)
    if (reply.why === 'not-signed-in') return signIn()
    setWrong({ field: reply.field?.split('.')[0] ?? '', say: reply.say })
  }

  async function send(form: Sending) {
    if (busy) return
    const lacking = missing(form)
    setWrong(lacking)
    if (lacking) return
    if (!hasSession()) return signIn()
    const asked = askConsent(form.templates)
    setBusy(true)
    const { draft, title } = form
    const reply = await post(submit, inputOf(draft), { tap: draft.tap, files: draft.files, title })
    setBusy(false)
    if (!reply.ok) refused(reply, draft.tap)
    else {
      clearDraft()
      setSent({ to: 'cloud', answer: reply.data })
    }
    if (!reply.ok && !passing(reply)) return
    if (form.agreed) tellAgreed()
    tellConsent(asked)
  }

  return { sent, setSent, wrong, busy, pending, send }
}
