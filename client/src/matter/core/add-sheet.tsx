import { add } from '@shared/request/calls'
import { call } from '../../cloud'
import { Button } from '../../parts/button'
import { Compose, type Said } from '../../parts/compose'
import { useKept } from '../../parts/kept'
import { withFiles } from '../../parts/send-files'
import { Sheet } from '../../parts/sheet'
import { Wrong } from '../../parts/states'
import { useSend, wrongAt } from '../../parts/use-send'
import { useDanger } from '../danger-stop'
import type { SheetProps } from '../piece'
import { words } from './words'

/** Something new about the matter. */
export function AddSheet({ matter, onChange, onClose }: SheetProps) {
  const [said, keep, clear] = useKept<Said>(`add.${matter.id}`, { text: '', files: [] })
  const { busy, wrong, run } = useSend()
  const { id, version } = matter
  const { mayGo, nobodyInDanger, stop } = useDanger(said.text)
  const send = () =>
    mayGo() &&
    run(
      () => withFiles(said.files, files => call(add, { id, version, text: said.text, files, nobodyInDanger })),
      next => {
        clear()
        onChange(next)
        onClose()
      },
    )
  const foot = <Button id="add-send" text={words.addSend} busy={busy} onPress={send} />
  return (
    <Sheet title={words.add} onClose={onClose} foot={foot}>
      <Compose
        id="add-text"
        label={words.addHint}
        hint=""
        most={2000}
        said={said}
        onChange={keep}
        wrong={wrongAt(wrong, 'text')}
        wrongFiles={wrongAt(wrong, 'files')}
      />
      <Wrong say={wrong && !wrong.field ? wrong.say : null} />
      {stop}
    </Sheet>
  )
}
