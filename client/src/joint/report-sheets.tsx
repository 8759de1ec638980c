// A called unit's answer: who comes, or why nobody does.
import { excuse, report } from '@shared/joint/calls'
import { call } from '../cloud'
import type { SheetProps } from '../matter/piece'
import { ReasonSheet } from '../matter/reason-sheet'
import { words } from './words'

export function ReportSheet(props: SheetProps) {
  const { id, version } = props.matter
  return (
    <ReasonSheet
      {...props}
      name="report"
      title={words.report}
      words={words.reportWords}
      label={words.reportWho}
      hint={words.reportHint}
      button={words.report}
      send={who => call(report, { id, version, who })}
    />
  )
}

export function ExcuseSheet(props: SheetProps) {
  const { id, version } = props.matter
  return (
    <ReasonSheet
      {...props}
      name="excuse"
      title={words.excuse}
      words={words.excuseWords}
      label={words.reason}
      button={words.excuse}
      send={said => call(excuse, { id, version, words: said })}
    />
  )
}
