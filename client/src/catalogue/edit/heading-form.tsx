import type { Heading } from '@shared/catalogue/catalogue'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../parts/button'
import { TextField } from '../../parts/field'
import { Wrong } from '../../parts/states'
import { form as words } from '../words'
import type { Editing } from './editing'
import { ParentRow } from './parent-row'

/** A heading of the draft, or a new one. */
export function HeadingForm({ code, editing }: { code: string | null; editing: Editing }) {
  const { headings } = editing.data
  const [heading, setHeading] = useState<Heading>(
    () =>
      headings.find(each => each.code === code) ?? { code: `hd-${Date.now().toString(36)}`, name: '', parent: null },
  )
  const [wrong, setWrong] = useState<string | null>(null)
  const act = async (wish: Parameters<Editing['save']>[0]) => {
    const say = await editing.save(wish)
    setWrong(say)
    if (!say) editing.setOpen(null)
  }
  const { name, parent } = heading
  return (
    <View className="edit-form">
      <View className="card">
        {!code && (
          <TextField
            id="code"
            label={words.code}
            value={heading.code}
            most={64}
            onChange={next => setHeading({ ...heading, code: next })}
          />
        )}
        <TextField
          id="name"
          label={words.headingName}
          value={name}
          most={60}
          onChange={next => setHeading({ ...heading, name: next })}
        />
        <ParentRow
          title={words.above}
          headings={headings}
          chosen={parent}
          top
          onChoose={next => setHeading({ ...heading, parent: next })}
        />
      </View>
      <Wrong say={wrong} />
      <Button
        id="save-heading"
        text={words.save}
        onPress={() => act({ deed: 'heading', add: !code, heading: { code: heading.code, name, parent } })}
      />
      {code && <Button id="drop-heading" look="plain" text={words.drop} onPress={() => act({ deed: 'drop', code })} />}
    </View>
  )
}
