import type { DraftView } from '@shared/catalogue/calls'
import { pathOf } from '@shared/catalogue/path'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { PickSheet } from '../../parts/pick-sheet'
import { Row } from '../../parts/row'
import { edit, form as words } from '../words'

type Headings = DraftView['headings']

/** “城乡建设 › 市政设施” */
export const pathWords = (headings: Headings, code: string | null): string =>
  pathOf(code, new Map(headings.map(heading => [heading.code, heading]))).join(' › ')

type ParentProps = {
  title: string
  headings: Headings
  chosen: string | null
  /** Whether it may stand at the top. */
  top: boolean
  onChoose: (code: string | null) => void
}

/** Under which heading. */
export function ParentRow({ title, headings, chosen, top, onChoose }: ParentProps) {
  const [open, setOpen] = useState(false)
  const choose = (code: string) => {
    onChoose(code || null)
    setOpen(false)
  }
  const options = [
    ...(top ? [{ id: '', name: edit.top, group: title }] : []),
    ...headings.map(({ code }) => ({ id: code, name: pathWords(headings, code), group: title })),
  ]
  return (
    <View>
      <Row
        id="parent"
        title={title}
        value={pathWords(headings, chosen) || (top ? edit.top : words.unitNone)}
        onPress={() => setOpen(true)}
      />
      {open && (
        <PickSheet
          title={words.parentChoose}
          search={words.searchHeading}
          none={words.notFound}
          options={options}
          onChoose={choose}
          onClose={() => setOpen(false)}
        />
      )}
    </View>
  )
}
