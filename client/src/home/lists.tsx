import type { MatterRow } from '@shared/aspects'
import type { NearRow } from '@shared/request/views'
import { View } from '@tarojs/components'
import { go } from '../go'
import { expected } from '../matter/row/expected'
import { stateWord } from '../matter/row/words'
import { Button } from '../parts/button'
import { Section } from '../parts/section'
import { useStore } from '../parts/store'
import { spaced } from '../parts/when'
import { waiting } from '../unsent'
import { MatterCard } from './matter-card'
import { UnsentCard } from './unsent-card'
import { words } from './words'

const shownAtMost = 3

/** My latest matters, what waits for the network first. */
export function Mine({ rows, count }: { rows: MatterRow[]; count: number }) {
  const unsent = useStore(waiting)
  const none = !rows.length && !unsent.length
  const more = count ? { more: spaced(words.all(count)), onMore: () => go('home/matters') } : {}
  return (
    <Section title={words.mine} {...more}>
      {unsent.map(entry => (
        <UnsentCard key={entry.tap} entry={entry} />
      ))}
      {rows.slice(0, shownAtMost).map(row => (
        <MatterCard key={row.id} row={row} />
      ))}
      {none && (
        <View className="card">
          <View className="title">{words.mineEmpty}</View>
          <View className="meta">{words.mineEmptyWords}</View>
        </View>
      )}
    </Section>
  )
}

/** In a browser before signing in: what will be here, and the way in. */
export function Signed() {
  return (
    <Section title={words.mine}>
      <View className="card">
        <View className="sub">{words.signedOut}</View>
        <View className="gap" />
        <Button id="sign-in" look="soft" text={words.signIn} onPress={() => go('person/sign-in')} />
      </View>
    </Section>
  )
}

const nearSays = (row: NearRow) => [row.unit, stateWord.reporter[row.state], expected(row)].filter(Boolean).join(' · ')

/** What is being done here: no persons, no words of theirs. */
export function Near({ rows, name }: { rows: NearRow[]; name: string }) {
  return (
    <Section title={words.near} more={name ? `${name} ›` : words.nearMore} onMore={() => go('request/near')}>
      {rows.map(row => (
        <View key={`${row.at} ${row.title} ${row.place}`} className="card">
          <View className="title">{row.title}</View>
          <View className="meta">{spaced(row.place)}</View>
          <View className="meta">{spaced(nearSays(row))}</View>
        </View>
      ))}
      {!rows.length && (
        <View className="card">
          <View className="meta">{words.nearEmpty}</View>
        </View>
      )}
    </Section>
  )
}
