import { grant } from '@shared/calls/joint'
import type { MatterView } from '@shared/calls/request'
import { accept } from '@shared/calls/request'
import type { Deed } from '@shared/request/request'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../cloud'
import { askConsent, tellConsent } from '../../consent'
import { Button } from '../../parts/button'
import { MeetingSheet } from '../../parts/joint/meeting-sheet'
import { WhistleSheet } from '../../parts/joint/whistle-sheet'
import { words as wordsTogether } from '../../parts/joint/words'
import { Wrong } from '../../parts/states'
import { useSend } from '../../parts/use-send'
import { joint, detail as words } from '../words'
import { AnswerSheet } from './answer-sheet'
import type { DeedProps } from './deed'
import { ExtendSheet } from './extend-sheet'
import { GiveBackSheet } from './give-back-sheet'
import { AskSheet, ExcuseSheet, ExplainSheet, FinishSheet, RefuseSheet, ReportSheet, SignSheet } from './reason-sheets'

const beside = [
  'report',
  'finish',
  'extend',
  'refuse',
  'transfer',
  'whistle',
  'meet',
  'excuse',
  'explain',
] as const satisfies Deed[]
const mine: Deed[] = ['accept', 'answer', 'ask', 'return', 'sign', 'grant', ...beside]
export const hasDeeds = ({ may }: MatterView) => may.some(deed => mine.includes(deed))

type Open = 'answer' | 'ask' | 'return' | 'sign' | (typeof beside)[number] | null

const sheets = {
  answer: AnswerSheet,
  ask: AskSheet,
  return: GiveBackSheet,
  sign: SignSheet,
  report: ReportSheet,
  finish: FinishSheet,
  extend: ExtendSheet,
  refuse: RefuseSheet,
  transfer: GiveBackSheet,
  whistle: WhistleSheet,
  meet: MeetingSheet,
  excuse: ExcuseSheet,
  explain: ExplainSheet,
}

const named = { ...joint, whistle: wordsTogether.whistle, meet: wordsTogether.meet }

/** What this handler may do now; the first of them is the main button. */
export function Deeds({ matter, onChange, onStale }: DeedProps) {
  const [open, setOpen] = useState<Open>(null)
  const { busy, wrong, run } = useSend()
  const may = (deed: Deed) => matter.may.includes(deed)
  function take() {
    const asked = askConsent(matter.templates)
    const { id, version } = matter
    run(
      () => call(accept, { id, version }),
      next => {
        onChange(next)
        tellConsent(asked)
      },
    )
  }
  const approve = () => run(() => call(grant, { id: matter.id, version: matter.version, granted: true }), onChange)
  const close = () => setOpen(null)
  const Open = open && sheets[open]
  return (
    <View>
      <Wrong say={wrong?.say} />
      <View className="buttons">
        {may('accept') && <Button id="accept" text={words.accept} busy={busy} onPress={take} />}
        {may('answer') && <Button id="answer" text={words.answer} onPress={() => setOpen('answer')} />}
        {may('ask') && <Button id="ask" look="soft" text={words.ask} onPress={() => setOpen('ask')} />}
        {may('sign') && <Button id="sign" look="soft" text={words.sign} onPress={() => setOpen('sign')} />}
        {may('grant') && <Button id="grant" text={joint.grant} busy={busy} onPress={approve} />}
        {beside.filter(may).map(deed => (
          <Button
            key={deed}
            id={deed}
            look={deed === 'report' || deed === 'finish' ? undefined : 'soft'}
            text={named[deed]}
            onPress={() => setOpen(deed)}
          />
        ))}
        {may('return') && <Button id="give-back" look="soft" text={words.giveBack} onPress={() => setOpen('return')} />}
      </View>
      {Open && <Open matter={matter} onChange={onChange} onStale={onStale} onClose={close} />}
    </View>
  )
}
