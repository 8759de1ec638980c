import { near } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { useAsk } from '../../ask'
import { expected } from '../../matter/row/expected'
import { Section } from '../../parts/section'
import { spaced } from '../../parts/when'
import { filing } from '../words'

const shownAtMost = 5

/** Beside the form where there is room: what comes after sending, and what is being done around here already. */
export function Beside({ town }: { town: string | null }) {
  const { data } = useAsk(near, town ? { town } : {})
  const rows = data?.rows.slice(0, shownAtMost) ?? []
  return (
    <View>
      <Section title={filing.after}>
        <View className="card">
          {filing.afterSteps.map(step => (
            <View key={step} className="fact-value">
              {spaced(step)}
            </View>
          ))}
        </View>
      </Section>
      {rows.length > 0 && (
        <Section title={filing.nearby} more={data?.name}>
          <View className="card rows">
            {rows.map(row => (
              <View key={`${row.at} ${row.title} ${row.place}`} className="near-row">
                <View className="title">{row.title}</View>
                <View className="meta">{spaced([row.place, row.unit, expected(row)].filter(Boolean).join(' · '))}</View>
              </View>
            ))}
          </View>
        </Section>
      )}
    </View>
  )
}
