import { go } from '../../go'
import { Button } from '../../parts/button'
import { Wrong } from '../../parts/states'
import { Tick } from '../../parts/tick'
import { filing } from '../words'
import type { Wrongs } from './send'

const submitText = process.env.TARO_ENV === 'weapp' ? filing.submit : filing.submitBrowser
/** Fields that show what is wrong themselves. */
const spots = ['item', 'agree', 'place', 'files', 'text', 'phone']
const read = { text: filing.agreeRead, onPress: () => go('person/privacy') }

type FootProps = {
  mustAgree: boolean
  agreed: boolean
  onAgree: (agreed: boolean) => void
  wrong: Wrongs
  busy: boolean
  onSubmit: () => void
}

/** The one main button, and, the first time, the agreement above it. */
export function Foot({ mustAgree, agreed, onAgree, wrong, busy, onSubmit }: FootProps) {
  const elsewhere = wrong && !spots.includes(wrong.field) ? wrong.say : null
  const agreeWrong = wrong?.field === 'agree' ? wrong.say : null
  return (
    <>
      {mustAgree && (
        <Tick id="agree" text={filing.agree} on={agreed} onChange={onAgree} more={read} wrong={agreeWrong} />
      )}
      <Wrong say={elsewhere} />
      <Button id="submit" text={submitText} busy={busy} onPress={onSubmit} />
    </>
  )
}
