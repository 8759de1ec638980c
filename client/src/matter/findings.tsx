import type { Finding, Point } from '@shared/answering/finding'
import { View } from '@tarojs/components'
import { findingNames } from './words'

type Group = { point: Point; say: string; words: string[] }

/** One entry for all that is said in the same words. */
function grouped(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { point, say, words } of findings) {
    const group = groups.get(say) ?? { point, say, words: [] }
    if (words && point !== 'copy') group.words.push(words)
    groups.set(say, group)
  }
  return [...groups.values()]
}

/** What the answer check found: each point with the words it is about and what to do. */
export const Findings = ({ findings }: { findings: readonly Finding[] }) => (
  <View className="findings">
    {grouped(findings).map(({ point, say, words }) => (
      <View key={say} className="finding">
        <View className="finding-name">{findingNames[point]}</View>
        {words.map(each => (
          <View key={each} className="finding-words">{`“${each}”`}</View>
        ))}
        <View className="meta">{say}</View>
      </View>
    ))}
  </View>
)
