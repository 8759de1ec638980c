import { explain, finish } from '@shared/joint/calls'
import type { ShareView } from '@shared/joint/views'
import { View } from '@tarojs/components'
import { call } from '../cloud'
import type { SheetProps } from '../matter/piece'
import { Button } from '../parts/button'
import { TextArea } from '../parts/field'
import { useKept } from '../parts/kept'
import { Sheet } from '../parts/sheet'
import { useSend } from '../parts/use-send'
import { words } from './words'

type ShareSheetProps = SheetProps & { share: ShareView; deed: 'finish' | 'explain' }

const calls = { finish, explain }
const texts = {
  finish: { title: words.finishTitle, means: words.finishWords, label: words.finishLabel },
  explain: { title: words.explainTitle, means: words.explainWords, label: words.explainLabel },
}

/** One share: what was done, or why it stays open. */
export function ShareSheet({ matter: { id, version }, share, deed, onChange, onClose }: ShareSheetProps) {
  const [text, keep, clear] = useKept(`${deed}.${id}.${share.place}`, '')
  const { busy, wrong, run } = useSend()
  const { title, means, label } = texts[deed]
  const send = () =>
    run(
      () => call(calls[deed], { id, version, place: share.place, words: text }),
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
      <View className="title">{words.shareSays(share.unit, share.what)}</View>
      <View className="meta">{means}</View>
      <View className="gap" />
      <TextArea id={`${deed}-text`} label={label} most={500} value={text} wrong={wrong?.say} onChange={keep} />
    </Sheet>
  )
}
