import { entry, type ItemWish } from '@shared/catalogue/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useAsk } from '../../ask'
import { kinds } from '../../matter/row/words'
import { Button } from '../../parts/button'
import { TextArea, TextField } from '../../parts/field'
import { names } from '../../parts/names'
import { Press } from '../../parts/press'
import { Failed, Skeleton, Wrong } from '../../parts/states'
import { SwitchRow } from '../../parts/switch-row'
import { form as words } from '../words'
import type { Editing } from './editing'
import { draftOf, type ItemDraft, newItem, wishOf } from './form-state'
import { Limits } from './limits'
import { ParentRow } from './parent-row'
import { QuestionFields } from './question-fields'
import { WhoFields } from './who-fields'

type FieldsProps = { draft: ItemDraft; editing: Editing; add: boolean; put: (part: Partial<ItemDraft>) => void }

function Kinds({ draft, put }: Pick<FieldsProps, 'draft' | 'put'>) {
  const turn = (id: ItemDraft['kinds'][number]) =>
    draft.kinds.includes(id) ? draft.kinds.filter(kind => kind !== id) : [...draft.kinds, id]
  return (
    <View className="field">
      <View className="field-label">{words.kinds}</View>
      <View className="chips">
        {kinds.map(({ id, name }) => (
          <Press
            key={id}
            className={names('chip', draft.kinds.includes(id) && 'on')}
            role="checkbox"
            checked={draft.kinds.includes(id)}
            label={name}
            onPress={() => put({ kinds: turn(id) })}
          >
            {name}
          </Press>
        ))}
      </View>
    </View>
  )
}

const Naming = ({ draft, editing, add, put }: FieldsProps) => (
  <View className="card">
    {add && (
      <TextField
        id="code"
        label={words.code}
        hint={words.codeHint}
        value={draft._id}
        most={64}
        onChange={_id => put({ _id })}
      />
    )}
    <TextField id="name" label={words.name} value={draft.name} most={60} onChange={name => put({ name })} />
    <Kinds draft={draft} put={put} />
    <ParentRow
      title={words.parent}
      headings={editing.data.headings}
      chosen={draft.parent}
      top={false}
      onChoose={parent => put({ parent: parent ?? '' })}
    />
  </View>
)

const Guiding = ({ draft, put }: FieldsProps) => (
  <View className="card">
    <TextArea
      id="guide"
      label={words.guide}
      hint={words.guideHint}
      value={draft.guide}
      most={1000}
      onChange={guide => put({ guide })}
    />
    <TextArea
      id="basis"
      label={words.basis}
      hint={words.basisHint}
      value={draft.basis}
      most={500}
      rows={2}
      onChange={basis => put({ basis })}
    />
    <TextArea
      id="steps"
      label={words.steps}
      hint={words.stepsHint}
      value={draft.steps}
      most={4000}
      onChange={steps => put({ steps })}
    />
    <TextArea
      id="examples"
      label={words.examples}
      hint={words.examplesHint}
      value={draft.examples}
      most={4000}
      onChange={examples => put({ examples })}
    />
  </View>
)

const switches = ['priority', 'urgent', 'common', 'public'] as const

const Marks = ({ draft, put }: FieldsProps) => (
  <View className="card">
    {switches.map(name => (
      <SwitchRow
        key={name}
        id={name}
        title={words[name]}
        words={words[`${name}Words`]}
        on={draft[name]}
        onChange={on => put({ [name]: on })}
      />
    ))}
  </View>
)

const Fields = (props: FieldsProps) => {
  const { draft, editing, put } = props
  return (
    <View>
      <Naming {...props} />
      <WhoFields
        units={editing.data.units}
        unit={draft.unit}
        exceptions={draft.exceptions ?? {}}
        onUnit={unit => put({ unit })}
        onExceptions={exceptions => put({ exceptions })}
      />
      <View className="card">
        <Limits id="limit" title={words.limits} limits={draft.limits} onChange={limits => put({ limits })} />
        <Limits
          id="urgent-limit"
          title={words.urgentLimits}
          limits={draft.urgentLimits}
          onChange={urgentLimits => put({ urgentLimits })}
        />
      </View>
      <Guiding {...props} />
      <QuestionFields questions={draft.questions} onChange={questions => put({ questions })} />
      <Marks {...props} />
    </View>
  )
}

type FormProps = { item: ItemWish; add: boolean; editing: Editing }

function Form({ item, add, editing }: FormProps) {
  const [draft, setDraft] = useState(() => draftOf(item))
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  async function act(wish: Parameters<Editing['save']>[0], then: () => void) {
    setBusy(true)
    const say = await editing.save(wish)
    setBusy(false)
    setWrong(say)
    if (!say) then()
  }
  const saved = () => {
    Taro.showToast({ title: words.saved, icon: 'none' })
    if (add) editing.setOpen({ what: 'item', id: draft._id })
  }
  const drop = async () => {
    const { confirm } = await Taro.showModal({ title: words.drop, content: words.dropSure })
    if (confirm) await act({ deed: 'drop', code: item._id }, () => editing.setOpen(null))
  }
  return (
    <View className="edit-form">
      <Fields draft={draft} editing={editing} add={add} put={part => setDraft(before => ({ ...before, ...part }))} />
      <Wrong say={wrong} />
      <Button
        id="save-item"
        text={words.save}
        busy={busy}
        onPress={() => act({ deed: 'item', add, item: wishOf(draft) }, saved)}
      />
      {!add && <Button id="drop-item" look="plain" text={words.drop} onPress={drop} />}
    </View>
  )
}

/** One item of the draft, or a new one. What was written stays when it is refused. */
export function ItemForm({ id, editing }: { id: string | null; editing: Editing }) {
  const { data, failed, again } = useAsk(entry, id ? { id } : null)
  const [fresh] = useState(newItem)
  const [first, setFirst] = useState<ItemWish | null>(null)
  if (!id) return <Form item={fresh} add editing={editing} />
  if (data && !first) setFirst(data.item)
  if (!first) return failed ? <Failed refused={failed} onAgain={again} /> : <Skeleton rows={3} lines={4} />
  return <Form item={first} add={false} editing={editing} />
}
