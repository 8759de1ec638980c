import type { Finding } from '@shared/answering/finding'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../parts/button'
import { TextArea } from '../../parts/field'
import { Marked } from '../../parts/marked'
import { Sheet } from '../../parts/sheet'
import { Wrong } from '../../parts/states'
import { spaced } from '../../parts/when'
import { Findings } from '../findings'
import { words } from './words'

type CheckSheetProps = {
  findings: Finding[]
  text: string
  busy: boolean
  say: string | null | undefined
  onMend: () => void
  onGoOn: (reason: string) => void
  onClose: () => void
}

/** Words of the answer that a finding is about; a copy is about all of them and marks none. */
const spansIn = (findings: Finding[]) =>
  findings.filter(({ in: field, point, words: about }) => field === 'text' && point !== 'copy' && about)

const Text = ({ text, findings }: Pick<CheckSheetProps, 'text' | 'findings'>) =>
  spansIn(findings).length > 0 ? (
    <View className="well">
      <View className="meta">{words.checkText}</View>
      <Marked text={text} spans={spansIn(findings)} />
    </View>
  ) : null

/** What was found in the answer, its words marked; mended, or sent all the same with a reason. */
export function CheckSheet({ findings, text, busy, say, onMend, onGoOn, onClose }: CheckSheetProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const goOn = () => (reason.trim() ? onGoOn(reason) : setAsked(true))
  const foot = (
    <View>
      <Wrong say={say} />
      <View className="buttons">
        <Button id="answer-mend" text={words.checkMend} onPress={onMend} />
        <Button id="answer-go-on" look="soft" text={words.checkGoOn} busy={busy} onPress={goOn} />
      </View>
    </View>
  )
  return (
    <Sheet title={words.checkTitle} onClose={onClose} foot={foot}>
      <View id="answer-check" className="meta">
        {spaced(words.checkCount(findings.length))}
      </View>
      <Findings findings={findings} />
      <Text text={text} findings={findings} />
      <TextArea
        id="answer-reason"
        label={words.checkReason}
        hint={words.checkReasonHint}
        most={500}
        rows={2}
        value={reason}
        wrong={asked && !reason.trim() ? words.checkNeedsReason : null}
        onChange={setReason}
      />
      <View className="meta">{words.checkReasonWords}</View>
    </Sheet>
  )
}
