import { grant } from '@shared/extension/calls'
import { call } from '../cloud'
import type { SheetProps } from '../matter/piece'
import { ReasonSheet } from '../matter/reason-sheet'
import { words } from './words'

export function RefuseSheet(props: SheetProps) {
  const { id, version } = props.matter
  return (
    <ReasonSheet
      {...props}
      name="refuse"
      title={words.refuse}
      words={words.refuseWords}
      label={words.reason}
      button={words.refuse}
      send={reason => call(grant, { id, version, granted: false, reason })}
    />
  )
}
