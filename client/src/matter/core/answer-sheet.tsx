import { View } from '@tarojs/components'
import { Button } from '../../parts/button'
import { Compose } from '../../parts/compose'
import { TextArea, TextField } from '../../parts/field'
import { Sheet } from '../../parts/sheet'
import { Wrong } from '../../parts/states'
import { wrongAt } from '../../parts/use-send'
import type { Refused } from '../../wire'
import type { SheetProps } from '../piece'
import { CheckSheet } from './check-sheet'
import { useAnswer, type Written } from './use-answer'
import { words } from './words'

type FieldsProps = { written: Written; wrong: Refused | null; onChange: (part: Partial<Written>) => void }

const spots = ['text', 'basis', 'contact', 'files']

const Fields = ({ written: { text, files, basis, contact }, wrong, onChange }: FieldsProps) => (
  <View>
    <Compose
      id="answer-text"
      label={words.answerText}
      hint={words.answerHint}
      most={10_000}
      rows={5}
      said={{ text, files }}
      onChange={onChange}
      wrong={wrongAt(wrong, 'text')}
      wrongFiles={wrongAt(wrong, 'files')}
    />
    <TextArea
      id="answer-basis"
      label={words.answerBasis}
      hint={words.answerBasisHint}
      most={500}
      rows={2}
      value={basis}
      wrong={wrongAt(wrong, 'basis')}
      onChange={value => onChange({ basis: value })}
    />
    <TextField
      id="answer-contact"
      label={words.answerContact}
      hint={words.answerContactHint}
      most={60}
      value={contact}
      wrong={wrongAt(wrong, 'contact')}
      onChange={value => onChange({ contact: value })}
    />
  </View>
)

/** The answer: what was done, on what ground, whom to ask. Before it goes it is checked. */
export function AnswerSheet(props: SheetProps) {
  const { written, keep, findings, busy, wrong, send, goOn, mend } = useAnswer(props)
  const { text } = written
  const { onClose } = props
  if (findings.length > 0)
    return <CheckSheet {...{ findings, text, busy, onClose }} say={wrong?.say} onMend={mend} onGoOn={goOn} />
  const elsewhere = wrong && !spots.includes(wrong.field?.split('.')[0] ?? '') ? wrong.say : null
  const foot = (
    <View>
      <Wrong say={elsewhere} />
      <Button id="answer-send" text={words.answerSend} busy={busy} onPress={send} />
    </View>
  )
  return (
    <Sheet title={words.answer} onClose={onClose} foot={foot}>
      <Fields written={written} wrong={wrong} onChange={part => keep({ ...written, ...part })} />
      <View className="meta">{words.answerKept}</View>
    </Sheet>
  )
}
