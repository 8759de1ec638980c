import { explain, finish } from '@shared/joint/calls'
import type { TaskView } from '@shared/joint/views'
import { View } from '@tarojs/components'
import { call } from '../../cloud'
import { Button } from '../button'
import { TextArea } from '../field'
import { useKept } from '../kept'
import { Sheet } from '../sheet'
import { useSend } from '../use-send'
import type { JointSheetProps } from './joint-sheet'
import { words } from './words'

type PartSheetProps = JointSheetProps & { task: TaskView; deed: 'finish' | 'explain' }

const calls = { finish, explain }
const texts = {
  finish: { title: words.finishTitle, means: words.finishWords, label: words.finishLabel },
  explain: { title: words.explainTitle, means: words.explainWords, label: words.explainLabel },
}

/** One sub-task: what was done, or why it stays open. */
export function PartSheet({ matter: { id, version }, task, deed, onChange, onClose }: PartSheetProps) {
  const [text, keep, clear] = useKept(`${deed}.${id}.${task.place}`, '')
  const { busy, wrong, run } = useSend()
  const { title, means, label } = texts[deed]
  const send = () =>
    run(
      () => call(calls[deed], { id, version, place: task.place, words: text }),
      next => {
        clear()
        onChange(next)
        onClose()
      },
    )
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={<Button id={`${deed}-send`} text={words.send} busy={busy} onPress={send} />}
    >
      <View className="title">{words.partWhat(task.unit, task.what)}</View>
      <View className="meta">{means}</View>
      <View className="gap" />
      <TextArea id={`${deed}-text`} label={label} most={500} value={text} wrong={wrong?.say} onChange={keep} />
    </Sheet>
  )
}
