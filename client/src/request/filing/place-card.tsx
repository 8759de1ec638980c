import type { PlaceView } from '@shared/request/views'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { TextField } from '../../parts/field'
import { Press } from '../../parts/press'
import { Wrong } from '../../parts/states'
import { spaced } from '../../parts/when'
import { filing } from '../words'
import type { DraftPlace } from './draft'
import { PlaceSheet } from './place-sheet'

type PlaceCardProps = {
  place: DraftPlace | null
  words: string
  worker: PlaceView['worker']
  wrong?: string | null
  onPlace: (place: DraftPlace) => void
  onWords: (words: string) => void
}

/** Where it happened: from the code, or chosen; words for the door or the crossing. */
export function PlaceCard({ place, words, worker, wrong, onPlace, onWords }: PlaceCardProps) {
  const [choosing, setChoosing] = useState(false)
  const choose = (chosen: DraftPlace) => {
    onPlace(chosen)
    setChoosing(false)
  }
  return (
    <View className="card">
      <Press id="place" className="place" onPress={() => setChoosing(true)}>
        <View className="grow">
          <View className="meta">{place?.scene ? filing.placeFromCode : filing.place}</View>
          <View className="title">{place ? spaced(place.name) : filing.placeNone}</View>
          {!place && <View className="meta">{filing.placeNoneWords}</View>}
          {worker && <View className="meta">{filing.worker(worker.name, worker.post)}</View>}
        </View>
        <Text className="place-change">{place ? filing.change : filing.choose}</Text>
      </Press>
      <Wrong say={wrong} />
      {place && <TextField id="place-words" label={filing.placeWords} value={words} most={100} onChange={onWords} />}
      {choosing && <PlaceSheet onChoose={choose} onClose={() => setChoosing(false)} />}
    </View>
  )
}
