import { View } from '@tarojs/components'
import { Section } from '../parts/section'
import { spaced } from '../parts/when'
import { Cards } from './cards'
import type { Entry as EntryOf } from './piece'
import { entriesOf } from './pieces'
import type { DeedsProps } from './use-deeds'
import { words } from './words'

const Entry = ({ title, lines }: EntryOf) => (
  <View className="entry">
    <View className="row-title">{spaced(title)}</View>
    {lines.map(line =>
      line ? (
        <View key={line} className="meta">
          {spaced(line)}
        </View>
      ) : null,
    )}
  </View>
)

/** For staff: what several do or decide about the matter, and who has it after three returns. */
export function Record({ page, ...props }: DeedsProps & { page: 'handler' | 'desk' }) {
  const { supervisor } = props.matter
  const entries = entriesOf(props.matter)
  if (!entries.length && !supervisor) return null
  return (
    <Section title={words.several}>
      {supervisor && <View className="stale">{words.supervisor(supervisor)}</View>}
      {entries.length > 0 && (
        <View className="card">
          {entries.map(entry => (
            <Entry key={`${entry.title} ${entry.lines.join()}`} {...entry} />
          ))}
        </View>
      )}
      <Cards page={page} place="record" {...props} />
    </Section>
  )
}
