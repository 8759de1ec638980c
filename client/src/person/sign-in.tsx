import { sendCode, signIn } from '@shared/person/calls'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { call } from '../cloud'
import { back, go } from '../go'
import { askWho, here, signedIn, tellAgreed } from '../me'
import { Button } from '../parts/button'
import { CodeField, type PhoneAndCode } from '../parts/code-field'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { Wrong } from '../parts/states'
import { useStore } from '../parts/store'
import { Tick } from '../parts/tick'
import { useSend, wrongAt } from '../parts/use-send'
import { DemoPhone } from './demo-phone'
import { signIn as words } from './words'

/** On the demonstration town no SMS leaves. */
const Demo = () => (
  <View className="card">
    <View className="meta">{words.demo}</View>
    <DemoPhone />
  </View>
)

/** The browser's way in: phone and one-time code. */
function SignInPage() {
  const { demo, known } = useStore(here)
  const [typed, setTyped] = useState<PhoneAndCode>({ phone: '', code: '' })
  const [agreed, setAgreed] = useState(false)
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useSend()
  useEffect(() => {
    if (!known) askWho()
  }, [known])

  function enter() {
    setMissing(!agreed)
    if (!agreed) return
    run(
      () => call(signIn, typed),
      ({ session, me }) => {
        signedIn(session, me)
        tellAgreed()
        back()
      },
    )
  }
  const [phone, code] = [wrongAt(wrong, 'phone'), wrongAt(wrong, 'code')]
  return (
    <Screen title={words.title}>
      <View className="lead">{words.lead}</View>
      <View className="sub">{words.words}</View>
      <View className="gap" />
      {demo && <Demo />}
      <View className="card">
        <CodeField
          typed={typed}
          onChange={setTyped}
          wrong={{ phone, code }}
          send={to => call(sendCode, { phone: to })}
        />
        <Tick
          id="agree"
          text={words.agree}
          on={agreed}
          onChange={setAgreed}
          more={{ text: words.read, onPress: () => go('person/privacy') }}
          wrong={missing ? words.agreeFirst : null}
        />
        <Wrong say={phone || code ? null : wrong?.say} />
        <Button id="enter" text={words.go} busy={busy} onPress={enter} />
      </View>
    </Screen>
  )
}

export default guarded(SignInPage)
