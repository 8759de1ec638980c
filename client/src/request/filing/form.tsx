import type { AnswerOf } from '@shared/calls/call'
import type { open } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { DangerStop } from '../../matter/danger-stop'
import { kinds } from '../../matter/row/words'
import { Chips } from '../../parts/chips'
import { Press } from '../../parts/press'
import { Wrong } from '../../parts/states'
import { SwitchRow } from '../../parts/switch-row'
import { filing } from '../words'
import { Contact } from './contact'
import { type Draft, typedIn, unfacedIn } from './draft'
import { Extra } from './extra'
import { Items } from './items'
import { PlaceCard } from './place-card'
import { Questions } from './questions'
import { Same } from './same'
import type { Wrongs } from './send'

type FormProps = {
  opened: AnswerOf<typeof open>
  draft: Draft
  /** Sending was tried. */
  tried: boolean
  resumed: boolean
  wrong: Wrongs
  change: (part: Partial<Draft>) => void
  restart: () => void
  onKnown: (phone: string | null) => void
}

const Resumed = ({ onRestart }: { onRestart: () => void }) => (
  <View className="resumed">
    <View className="grow">{filing.resumed}</View>
    <Press id="restart" className="link" onPress={onRestart}>
      {filing.restart}
    </Press>
  </View>
)

type PartProps = Pick<FormProps, 'opened' | 'draft' | 'change'> & { at: (field: string) => string | null }

/** Which kind, and what: one tap each. */
function Matter({ opened, draft, change, at }: PartProps) {
  const fits = (kind: Draft['kind']) => opened.items.some(({ id, kinds: of }) => id === draft.item && of.includes(kind))
  const chooseKind = (kind: Draft['kind']) => change(fits(kind) ? { kind } : { kind, item: null, given: [] })
  return (
    <View>
      <View className="label">{filing.kind}</View>
      <Chips options={kinds} chosen={draft.kind} onChoose={chooseKind} />
      <View className="label">{filing.items}</View>
      <Items
        items={opened.items}
        kind={draft.kind}
        chosen={draft.item}
        onChoose={item => change({ item, given: [] })}
      />
      <Wrong say={at('item')} />
      <Questions
        questions={opened.items.find(({ id }) => id === draft.item)?.questions ?? []}
        given={draft.given}
        wrong={at('given')}
        onChange={given => change({ given })}
      />
    </View>
  )
}

/** Photos, video, voice and words. */
const More = ({ draft, change, at }: PartProps) => (
  <View>
    <View className="label">{filing.extra}</View>
    <Extra
      files={draft.files}
      text={draft.text}
      wrong={{ files: at('files'), text: at('text') }}
      onFiles={files => change({ files })}
      onText={text => change({ text })}
    />
  </View>
)

/** The filing form: where, which kind, what; the rest only for who wants it. */
export function Form({ opened, draft, tried, resumed, wrong, change, restart, onKnown }: FormProps) {
  const at = (field: string) => (wrong?.field === field ? wrong.say : null)
  const parts = { opened, draft, change, at }
  return (
    <View>
      {resumed && <Resumed onRestart={restart} />}
      <PlaceCard
        place={draft.place}
        words={draft.words}
        worker={draft.place?.scene ? (opened.place?.worker ?? null) : null}
        wrong={at('place') ?? opened.placeSay}
        onPlace={place => change({ place })}
        onWords={words => change({ words })}
      />
      <Matter {...parts} />
      <More {...parts} />
      <Same draft={draft} change={change} />
      <View className="card spaced">
        <SwitchRow
          id="hidden"
          title={filing.hidden}
          words={filing.hiddenWords}
          on={draft.hidden}
          onChange={hidden => change({ hidden })}
        />
      </View>
      <Contact
        known={opened.phone}
        name={draft.name}
        phone={draft.phone}
        wrong={at('phone')}
        onChange={change}
        onKnown={onKnown}
      />
      <DangerStop
        alarm={unfacedIn(draft, opened.items)}
        text={typedIn(draft)}
        tried={tried}
        onFaced={faced => change({ faced })}
      />
    </View>
  )
}
