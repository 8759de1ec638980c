import { rename } from '@shared/person/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../cloud'
import { nowMe } from '../me'
import { Button } from '../parts/button'
import { TextField } from '../parts/field'
import { Sheet } from '../parts/sheet'
import { useSend } from '../parts/use-send'
import { me as words } from './me-words'

export function NameSheet({ name, onClose }: { name: string; onClose: () => void }) {
  const [typed, setTyped] = useState(name)
  const { busy, wrong, run } = useSend()
  const save = () =>
    run(
      () => call(rename, { name: typed }),
      ({ me }) => {
        nowMe(me)
        onClose()
      },
    )
  return (
    <Sheet
      title={words.nameTitle}
      onClose={onClose}
      foot={<Button id="name-save" text={words.save} busy={busy} onPress={save} />}
    >
      <TextField
        id="name-text"
        label={words.name}
        hint={words.nameHint}
        most={20}
        value={typed}
        wrong={wrong?.say}
        onChange={setTyped}
      />
      <View className="meta">{words.nameWords}</View>
    </Sheet>
  )
}
