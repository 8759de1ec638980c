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
import { detail as words } from '../words'
import type { SheetProps } from './deeds'

type Written = Said & { basis: string; contact: string }

/** A handler gives the same name and number each time. */
const drawer = 'sulaiban.contact'
const lastContact = () => String(Taro.getStorageSync(drawer) || '')

const spots = ['text', 'basis', 'contact', 'files']

/** The answer: what was done, on what ground, whom to ask. */
export function AnswerSheet({ matter, onChange, onClose }: SheetProps) {
  const { id, version, item } = matter
  const [written, keep, clear] = useKept<Written>(`answer.${id}.${matter.round}`, {
    text: '',
    files: [],
    basis: item?.basis ?? '',
    contact: lastContact(),
  })
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
  const foot = (
    <View>
      <Wrong say={wrong && !spots.includes(wrong.field?.split('.')[0] ?? '') ? wrong.say : null} />
      <Button id="answer-send" text={words.answerSend} busy={busy} onPress={send} />
    </View>
  )
  const set = (part: Partial<Written>) => keep({ ...written, ...part })
  return (
    <Sheet title={words.answer} onClose={onClose} foot={foot}>
      <Compose
        id="answer-text"
        label={words.answerText}
        hint={words.answerHint}
        most={10_000}
        rows={5}
        said={{ text, files }}
        onChange={set}
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
        onChange={value => set({ basis: value })}
      />
      <TextField
        id="answer-contact"
        label={words.answerContact}
        hint={words.answerContactHint}
        most={60}
        value={contact}
        wrong={wrongAt(wrong, 'contact')}
        onChange={value => set({ contact: value })}
      />
      <View className="meta">{words.answerKept}</View>
    </Sheet>
  )
}
