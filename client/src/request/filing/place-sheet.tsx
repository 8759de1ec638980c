import { locate } from '@shared/request/calls'
import type { PlaceView } from '@shared/request/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../cloud'
import { Button } from '../../parts/button'
import { canChooseOnMap, chooseOnMap, myPoint, type Point } from '../../parts/point'
import { Row } from '../../parts/row'
import { Sheet } from '../../parts/sheet'
import { Skeleton, Wrong } from '../../parts/states'
import { spaced } from '../../parts/when'
import { choosing } from '../words'
import { AreaPicker } from './area-picker'
import { type DraftPlace, placeOf } from './draft'

type PlaceSheetProps = { onChoose: (place: DraftPlace) => void; onClose: () => void }
type Found = { choices: PlaceView[]; point: Point }

/** Several grids near a border: the person says which. */
const Choices = ({ found, onChoose }: { found: Found; onChoose: PlaceSheetProps['onChoose'] }) => (
  <View className="card">
    <View className="meta">{choosing.several}</View>
    {found.choices.map(view => (
      <Row key={view.name} title={spaced(view.name)} onPress={() => onChoose(placeOf(view, { point: found.point }))} />
    ))}
  </View>
)

/** By my position, on the map, or from the list of towns, villages and grids. */
export function PlaceSheet({ onChoose, onClose }: PlaceSheetProps) {
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Found | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)

  async function find(take: () => Promise<Point | null>) {
    setWrong(null)
    setFound(null)
    const point = await take()
    if (!point) return setWrong(choosing.denied)
    setBusy(true)
    const reply = await call(locate, { point })
    setBusy(false)
    if (!reply.ok) return setWrong(reply.say)
    const [only] = reply.data.choices
    if (!only) return setWrong(choosing.none)
    if (reply.data.choices.length === 1) return onChoose(placeOf(only, { point }))
    setFound({ choices: reply.data.choices, point })
  }

  return (
    <Sheet title={choosing.title} onClose={onClose}>
      <View className="buttons">
        <Button id="my-place" small look="soft" text={choosing.mine} onPress={() => find(myPoint)} />
        {canChooseOnMap && (
          <Button id="map-place" small look="soft" text={choosing.map} onPress={() => find(chooseOnMap)} />
        )}
      </View>
      <Wrong say={wrong} />
      {busy && <Skeleton rows={1} />}
      {found && <Choices found={found} onChoose={onChoose} />}
      <View className="label">{choosing.list}</View>
      <AreaPicker onChoose={onChoose} />
    </Sheet>
  )
}
