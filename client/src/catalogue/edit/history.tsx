import { type EditionRow, editions } from '@shared/catalogue/calls'
import type { Differences } from '@shared/catalogue/differences'
import { View } from '@tarojs/components'
import { useAsk } from '../../ask'
import { Facts } from '../../parts/facts'
import { Failed, Skeleton } from '../../parts/states'
import { Tag } from '../../parts/tag'
import { day, spaced } from '../../parts/when'
import { fieldWords, history as words } from '../words'

const mostNamed = 12

const namesOf = (all: { name: string }[]) =>
  `${all
    .slice(0, mostNamed)
    .map(({ name }) => name)
    .join('、')}${all.length > mostNamed ? ` 等 ${all.length} 项` : ''}`

const changedWords = (changed: Differences['changed']) =>
  namesOf(
    changed.map(({ name, fields }) => ({
      name: `${name}（${fields.map(field => fieldWords[field] ?? field).join('、')}）`,
    })),
  )

/** What was added, changed and taken away. */
export const DifferenceFacts = ({ differences: { added, changed, dropped } }: { differences: Differences }) => (
  <Facts
    facts={[
      [words.added, spaced(namesOf(added))],
      [words.changed, spaced(changedWords(changed))],
      [words.dropped, spaced(namesOf(dropped))],
    ]}
  />
)

const Edition = ({ row }: { row: EditionRow }) => (
  <View className="card">
    <View className="head-line">
      <View className="title">{spaced(words.edition(row.number))}</View>
      <Tag tone={row.standing === 'past' ? 'grey' : 'accent'} text={words.standing[row.standing]} />
    </View>
    <View className="meta">
      {spaced(
        [row.from ? words.from(day(row.from)) : words.first, row.by, words.items(row.count)]
          .filter(Boolean)
          .join(' · '),
      )}
    </View>
    {row.note && <View className="prose">{row.note}</View>}
    {row.differences && <DifferenceFacts differences={row.differences} />}
  </View>
)

/** Every edition that was published, latest first. */
export function History() {
  const { data, failed, again } = useAsk(editions, {})
  if (!data) return failed ? <Failed refused={failed} onAgain={again} /> : <Skeleton rows={3} />
  return (
    <View className="edit-form">
      {data.rows.map(row => (
        <Edition key={row.number} row={row} />
      ))}
    </View>
  )
}
