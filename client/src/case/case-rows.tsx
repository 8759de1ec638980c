// The case of the open matter: who else brought it, its lead, and the way out of it.
import { caseOf } from '@shared/case/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../ask'
import { go } from '../go'
import type { CardProps } from '../matter/piece'
import { stateWord } from '../matter/row/words'
import { Row } from '../parts/row'
import { Section } from '../parts/section'
import { spaced } from '../parts/when'
import { PartSheet } from './part-sheet'
import { words } from './words'

/** For the dispatcher; a row opens that matter. */
export function CaseRows({ matter, onChange }: CardProps) {
  const [parting, setParting] = useState(false)
  const { data } = useAsk(caseOf, matter.case ? { id: matter.id } : null)
  if (!matter.case || !data) return null
  const { lead } = matter.case
  return (
    <Section title={spaced(words.title(data.size))}>
      <View className="card rows">
        {lead && <Row id="lead" title={words.lead} value={lead} onPress={() => go('task/matter', { id: lead })} />}
        {data.rows
          .filter(({ id }) => id !== matter.id)
          .map(row => (
            <Row
              key={row.id}
              title={row.title}
              value={spaced([row.place, stateWord.staff[row.state]].filter(Boolean).join(' · '))}
              onPress={() => go('task/matter', { id: row.id })}
            />
          ))}
        {matter.may.includes('part') && <Row id="part" title={words.part} onPress={() => setParting(true)} />}
      </View>
      {parting && <PartSheet matter={matter} onChange={onChange} onClose={() => setParting(false)} />}
    </Section>
  )
}
