import { ask, sign } from '@shared/request/calls'
import { call } from '../../cloud'
import type { SheetProps } from '../piece'
import { ReasonSheet } from '../reason-sheet'
import { words } from './words'

export function AskSheet(props: SheetProps) {
  const { id, version } = props.matter
  return (
    <ReasonSheet
      {...props}
      name="ask"
      title={words.ask}
      words={words.askWords}
      label={words.askText}
      hint={words.askHint}
      button={words.askSend}
      send={question => call(ask, { id, version, question })}
    />
  )
}

export function SignSheet(props: SheetProps) {
  const { id, version } = props.matter
  return (
    <ReasonSheet
      {...props}
      name="sign"
      title={words.sign}
      words={words.signWords}
      label={words.signText}
      hint={words.signHint}
      button={words.signSend}
      send={reason => call(sign, { id, version, reason })}
    />
  )
}
