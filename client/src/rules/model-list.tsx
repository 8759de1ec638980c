import type { AnswerOf } from '@shared/calls/call'
import type { ModelView, models as modelsCall } from '@shared/suggestion/calls'
import { View } from '@tarojs/components'
import { Button } from '../parts/button'
import { Section } from '../parts/section'
import { Empty, Wrong } from '../parts/states'
import { Tag } from '../parts/tag'
import { moment, spaced } from '../parts/when'
import { CostsCard } from './costs-card'
import { Outcomes } from './outcomes'
import type { Models } from './use-models'
import { models as words } from './words'

type OneProps = { id: string | null; name: string; says: string; inUse: boolean; models: Models; admin: boolean }

/** A model, or the catalogue's own words: in use, or with the way to use it. */
const One = ({ id, name, says, inUse, models, admin }: OneProps) => (
  <View className="model-row">
    <View className="grow">
      <View className="row-title">{spaced(name)}</View>
      <View className="meta">{spaced(says)}</View>
    </View>
    {inUse && <Tag text={words.inUse} />}
    {!inUse && admin && (
      <Button
        id={id ? `use-${id}` : 'use-own'}
        look="soft"
        small
        text={id ? words.use : words.useOwn}
        disabled={models.sending.busy}
        onPress={() => models.use(id, name)}
      />
    )}
  </View>
)

const saysOf = ({ examples, right }: ModelView) =>
  examples === 0
    ? words.noExamples
    : [words.examples(examples), right !== null && words.right(right)].filter(Boolean).join('，')

type ListProps = { models: Models; data: AnswerOf<typeof modelsCall>; admin: boolean }

/** The threshold with its costs, what others would mean, and the models kept, latest first. */
export function ModelList({ models, data, admin }: ListProps) {
  const used = data.rows.find(({ inUse }) => inUse)
  const measured = used ?? data.rows[0]
  return (
    <View>
      <CostsCard models={models} threshold={data.threshold} admin={admin} />
      {measured && <Outcomes model={measured} threshold={data.threshold} />}
      <Section title={words.models}>
        <View className="card rows">
          {data.rows.map(row => (
            <One
              key={row.id}
              id={row.id}
              name={words.made(moment(row.at))}
              says={saysOf(row)}
              inUse={row.inUse}
              models={models}
              admin={admin}
            />
          ))}
          <One id={null} name={words.own} says={words.ownWords} inUse={!used} models={models} admin={admin} />
        </View>
        {data.rows.length > 0 && <View className="meta">{words.modelsWords}</View>}
      </Section>
      {data.rows.length === 0 && <Empty title={words.empty} words={words.emptyWords} />}
      {!models.dirty && <Wrong say={models.sending.wrong?.say} />}
    </View>
  )
}
