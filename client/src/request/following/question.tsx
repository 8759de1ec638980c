import { reply } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { call } from '../../cloud'
import { askConsent, tellConsent } from '../../consent'
import { useDanger } from '../../matter/danger-stop'
import { Button } from '../../parts/button'
import { Compose, type Said } from '../../parts/compose'
import { useKept } from '../../parts/kept'
import { withFiles } from '../../parts/send-files'
import { Wrong } from '../../parts/states'
import { useSend, wrongAt } from '../../parts/use-send'
import { moment, spaced } from '../../parts/when'
import { matter as words } from '../words'
import type { FollowedProps } from './following'

/** What the handler wants to know, and the reply right below it. */
export function Question({ matter, onChange }: FollowedProps) {
  const [said, keep, clear] = useKept<Said>(`reply.${matter.id}`, { text: '', files: [] })
  const { busy, wrong, run } = useSend()
  const { id, version } = matter
  const { mayGo, nobodyInDanger, stop } = useDanger(said.text)
  function send() {
    if (!mayGo()) return
    const asked = askConsent(matter.templates)
    run(
      () => withFiles(said.files, files => call(reply, { id, version, text: said.text, files, nobodyInDanger })),
      next => {
        clear()
        onChange(next)
        tellConsent(asked)
      },
    )
  }
  if (!matter.question) return null
  return (
    <View className="card asked">
      <View className="meta">{words.question}</View>
      <View className="prose">{matter.question.text}</View>
      <View className="meta">{spaced(words.until(moment(matter.question.until)))}</View>
      {matter.may.includes('reply') && (
        <View className="after-facts">
          <Compose
            id="reply"
            label={words.reply}
            hint={words.replyHint}
            most={2000}
            rows={3}
            said={said}
            onChange={keep}
            wrong={wrongAt(wrong, 'text')}
            wrongFiles={wrongAt(wrong, 'files')}
          />
          <Wrong say={wrong && !wrong.field ? wrong.say : null} />
          <Button id="reply-send" text={words.reply} busy={busy} onPress={send} />
          {stop}
        </View>
      )}
    </View>
  )
}
