import { answer } from '@shared/calls/request'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { call } from '../../cloud'
import { Button } from '../../parts/button'
import { Compose, type Said } from '../../parts/compose'
import { TextArea, TextField } from '../../parts/field'
import { useKept } from '../../parts/kept'
import { withFiles } from '../../parts/send-files'
import { Sheet } from '../../parts/sheet'
import { Wrong } from '../../parts/states'
import { useSend, wrongAt } from '../../parts/use-send'
import type { Refused } from '../../wire'
import { detail as words } from '../words'
import type { SheetProps } from './deed'

type Written = Said & { basis: string; contact: string }
type FieldsProps = { written: Written; wrong: Refused | null; onChange: (part: Partial<Written>) => void }

/** A handler gives the same name and number each time. */
const drawer = 'sulaiban.contact'
const lastContact = () => String(Taro.getStorageSync(drawer) || '')

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

/** The answer: what was done, on what ground, whom to ask. */
export function AnswerSheet({ matter, onChange, onClose }: SheetProps) {
  const { id, version, item, round } = matter
  const first = { text: '', files: [], basis: item?.basis ?? '', contact: lastContact() }
  const [written, keep, clear] = useKept<Written>(`answer.${id}.${round}`, first)
  const { busy, wrong, run } = useSend()
  const { text, basis, contact, files } = written
  const send = () =>
    run(
      () => withFiles(files, up => call(answer, { id, version, text, basis, contact, files: up })),
      next => {
        Taro.setStorageSync(drawer, contact)
        clear()
        onChange(next)
        onClose()
      },
    )
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
