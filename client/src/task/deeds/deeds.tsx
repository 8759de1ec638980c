import { grant } from '@shared/joint/calls'
import type { MatterView } from '@shared/request/calls'
import { accept } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../cloud'
import { askConsent, tellConsent } from '../../consent'
import { Button } from '../../parts/button'
import { MeetingSheet } from '../../parts/joint/meeting-sheet'
import { MinuteSheet } from '../../parts/joint/minute-sheet'
import { WhistleSheet } from '../../parts/joint/whistle-sheet'
import { words as wordsTogether } from '../../parts/joint/words'
import { MoreSheet } from '../../parts/more-sheet'
import { Wrong } from '../../parts/states'
import { useSend } from '../../parts/use-send'
import { joint, detail as words } from '../words'
import { AnswerSheet } from './answer-sheet'
import type { DeedProps } from './deed'
import { ExtendSheet } from './extend-sheet'
import { GiveBackSheet } from './give-back-sheet'
import { AskSheet, ExcuseSheet, RefuseSheet, ReportSheet, SignSheet } from './reason-sheets'

const sheets = {
  answer: AnswerSheet,
  ask: AskSheet,
  return: GiveBackSheet,
  sign: SignSheet,
  report: ReportSheet,
  extend: ExtendSheet,
  refuse: RefuseSheet,
  transfer: GiveBackSheet,
  whistle: WhistleSheet,
  meet: MeetingSheet,
  minute: MinuteSheet,
  excuse: ExcuseSheet,
}

type Sheet = keyof typeof sheets
type TaskDeed = Sheet | 'accept' | 'grant'

/** The first that may be done is the main button, the next one stands beside it; the rest is a tap away. */
const order: TaskDeed[] = [
  ...(['grant', 'refuse', 'accept', 'report', 'excuse', 'answer', 'ask', 'return'] as const),
  ...(['sign', 'extend', 'transfer', 'whistle', 'meet', 'minute'] as const),
]

const named: Record<TaskDeed, string> = {
  ...{ accept: words.accept, answer: words.answer, ask: words.ask, return: words.giveBack, sign: words.sign },
  ...{ grant: joint.grant, refuse: joint.refuse, extend: joint.extend, transfer: joint.transfer },
  ...{ report: joint.report, excuse: joint.excuse },
  ...{ whistle: wordsTogether.whistle, meet: wordsTogether.meet, minute: wordsTogether.minute },
}

const ableOf = ({ may }: MatterView) => order.filter(deed => may.includes(deed))

export const hasDeeds = (matter: MatterView) => ableOf(matter).length > 0

/** What goes at one tap, without a sheet. */
function useAtOnce({ matter, onChange }: DeedProps) {
  const { busy, wrong, run } = useSend()
  const { id, version, templates } = matter
  const take = () => {
    const asked = askConsent(templates)
    return run(
      () => call(accept, { id, version }),
      next => {
        onChange(next)
        tellConsent(asked)
      },
    )
  }
  const approve = () => run(() => call(grant, { id, version, granted: true }), onChange)
  return { busy, wrong, atOnce: { accept: take, grant: approve } }
}

const mostBeside = 2

/** What this handler may do now. */
export function Deeds(props: DeedProps) {
  const [open, setOpen] = useState<Sheet | 'more' | null>(null)
  const { busy, wrong, atOnce } = useAtOnce(props)
  const able = ableOf(props.matter)
  const beside = able.slice(0, mostBeside)
  const more = able.slice(mostBeside)
  const does = (deed: TaskDeed) => (deed === 'accept' || deed === 'grant' ? atOnce[deed]() : setOpen(deed))
  const Open = open && open !== 'more' ? sheets[open] : null
  return (
    <View>
      <Wrong say={wrong?.say} />
      <View className="buttons">
        {beside.map((deed, at) => (
          <Button
            key={deed}
            id={deed}
            look={at > 0 ? 'soft' : 'main'}
            text={named[deed]}
            busy={busy && deed in atOnce}
            onPress={() => does(deed)}
          />
        ))}
        {more.length > 0 && (
          <View className="more-button">
            <Button id="more" look="plain" text={words.more} onPress={() => setOpen('more')} />
          </View>
        )}
      </View>
      {open === 'more' && (
        <MoreSheet
          title={words.moreTitle}
          rows={more.map(id => ({ id, name: named[id] }))}
          onChoose={does}
          onClose={() => setOpen(null)}
        />
      )}
      {Open && <Open {...props} onClose={() => setOpen(null)} />}
    </View>
  )
}
