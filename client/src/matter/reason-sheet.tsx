import type { MatterView } from '@shared/aspects'
import { View } from '@tarojs/components'
import { Button } from '../parts/button'
import { TextArea } from '../parts/field'
import { useKept } from '../parts/kept'
import { Sheet } from '../parts/sheet'
import { useSend } from '../parts/use-send'
import type { Reply } from '../wire'
import type { SheetProps } from './piece'

type ReasonProps = SheetProps & {
  /** What is written is kept under it until it has gone. */
  name: string
  title: string
  words: string
  label: string
  hint?: string
  button: string
  send: (text: string) => Promise<Reply<MatterView>>
}

/** A deed that needs only words. */
export function ReasonSheet({ matter, onChange, onClose, name, words, hint = '', ...texts }: ReasonProps) {
  const { title, label, button, send } = texts
  const [text, keep, clear] = useKept(`${name}.${matter.id}`, '')
  const { busy, wrong, run } = useSend()
  const go = () =>
    run(
      () => send(text),
      next => {
        clear()
        onChange(next)
        onClose()
      },
    )
  return (
    <Sheet title={title} onClose={onClose} foot={<Button id={`${name}-send`} text={button} busy={busy} onPress={go} />}>
      <View className="meta">{words}</View>
      <View className="gap" />
      <TextArea
        id={`${name}-text`}
        label={label}
        hint={hint}
        most={500}
        value={text}
        wrong={wrong?.say}
        onChange={keep}
      />
    </Sheet>
  )
}
