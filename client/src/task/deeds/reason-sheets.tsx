// Deeds that need only words.
import { excuse, grant, report } from '@shared/joint/calls'
import { ask, type MatterView, sign } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { call } from '../../cloud'
import { Button } from '../../parts/button'
import { TextArea } from '../../parts/field'
import { useKept } from '../../parts/kept'
import { Sheet } from '../../parts/sheet'
import { useSend } from '../../parts/use-send'
import type { Reply } from '../../wire'
import { joint, detail as words } from '../words'
import type { SheetProps } from './deed'

type ReasonProps = SheetProps & {
  name: string
  title: string
  words: string
  label: string
  hint: string
  button: string
  send: (text: string) => Promise<Reply<MatterView>>
}

function Reason({ matter, onChange, onClose, name, title, words: means, label, hint, button, send }: ReasonProps) {
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
      <View className="meta">{means}</View>
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

export function AskSheet(props: SheetProps) {
  const { id, version } = props.matter
  return (
    <Reason
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
    <Reason
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

export function ReportSheet(props: SheetProps) {
  const { id, version } = props.matter
  return (
    <Reason
      {...props}
      name="report"
      title={joint.report}
      words={joint.reportWords}
      label={joint.reportWho}
      hint={joint.reportHint}
      button={joint.report}
      send={who => call(report, { id, version, who })}
    />
  )
}

export function ExcuseSheet(props: SheetProps) {
  const { id, version } = props.matter
  return (
    <Reason
      {...props}
      name="excuse"
      title={joint.excuse}
      words={joint.excuseWords}
      label={joint.reason}
      hint=""
      button={joint.excuse}
      send={said => call(excuse, { id, version, words: said })}
    />
  )
}

export function RefuseSheet(props: SheetProps) {
  const { id, version } = props.matter
  return (
    <Reason
      {...props}
      name="refuse"
      title={joint.refuse}
      words={joint.refuseWords}
      label={joint.reason}
      hint=""
      button={joint.refuse}
      send={reason => call(grant, { id, version, granted: false, reason })}
    />
  )
}
