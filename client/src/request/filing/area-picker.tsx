import { areas } from '@shared/organisation/calls'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../../ask'
import { Press } from '../../parts/press'
import { Row } from '../../parts/row'
import { Failed, Skeleton } from '../../parts/states'
import { spaced } from '../../parts/when'
import { choosing } from '../words'
import type { DraftPlace } from './draft'

type Step = { id: string; name: string }

/** Village ids have 12 digits; a grid's id is the village's and a number. */
const isVillage = (step: Step) => /^\d{12}$/.test(step.id)

const placeAt = (trail: Step[], last: Step, grid: boolean): DraftPlace => ({
  ...(grid ? { grid: last.id } : { village: last.id }),
  name: [...trail, last].map(step => step.name).join(' '),
})

/** Town → village → grid, one list at a time. */
export function AreaPicker({ onChoose }: { onChoose: (place: DraftPlace) => void }) {
  const [trail, setTrail] = useState<Step[]>([])
  const here = trail[trail.length - 1]
  const { data, failed, again } = useAsk(areas, here ? { under: here.id } : {})
  const inVillage = Boolean(here && isVillage(here))

  function press(row: Step & { more: boolean }) {
    if (row.more) setTrail([...trail, { id: row.id, name: row.name }])
    else onChoose(placeAt(trail, row, inVillage))
  }

  return (
    <View className="card rows">
      {here && (
        <Press className="link" onPress={() => setTrail(trail.slice(0, -1))}>
          {choosing.up}　{trail.map(step => step.name).join(' ')}
        </Press>
      )}
      {here && inVillage && (
        <Row title={choosing.whole(here.name)} onPress={() => onChoose(placeAt(trail.slice(0, -1), here, false))} />
      )}
      {data?.rows.map(row => (
        <Row key={row.id} title={spaced(row.name)} onPress={() => press(row)} />
      ))}
      {!data && !failed && <Skeleton rows={1} lines={5} />}
      {!data && failed && <Failed refused={failed} onAgain={again} />}
    </View>
  )
}
