import { areas } from '@shared/calls/organisation'
import { type NearRow, near } from '@shared/calls/request'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { useAsk, useRows } from '../ask'
import { go } from '../go'
import { Chips } from '../parts/chips'
import { Screen } from '../parts/screen'
import { Empty, Failed, Skeleton } from '../parts/states'
import { Tag } from '../parts/tag'
import { day, since, spaced } from '../parts/when'
import { stateWord } from '../words'
import { near as words } from './words'
import './request.scss'

const says = ({ unit, due, at }: NearRow) =>
  [unit, due ? `预计 ${day(due)} 前答复` : null, `${since(at)}反映`].filter(Boolean).join(' · ')

function NearCard({ row }: { row: NearRow }) {
  return (
    <View className="card">
      <View className="head-line">
        <View className="title">{row.title}</View>
        <Tag tone="grey" text={stateWord[row.state]} />
      </View>
      <View className="meta">{spaced(row.place)}</View>
      <View className="meta">{spaced(says(row))}</View>
    </View>
  )
}

/** What is being done around here, town by town. */
export default function NearPage() {
  const [town, setTown] = useState('')
  const towns = useAsk(areas, {})
  const { data, rows, failed, again, more, ended } = useRows(near, town ? { town } : {})
  useReachBottom(more)
  const options = [{ id: '', name: words.all }, ...(towns.data?.rows ?? [])]
  return (
    <Screen title={words.title}>
      {towns.data && (
        <View className="filter">
          <Chips options={options} chosen={town} onChoose={setTown} />
        </View>
      )}
      {rows.map(row => (
        <NearCard key={`${row.at} ${row.title} ${row.place}`} row={row} />
      ))}
      {data && !rows.length && (
        <Empty
          title={words.empty}
          words={words.emptyWords}
          way={{ text: words.file, onPress: () => go('request/submit') }}
        />
      )}
      {rows.length > 0 && ended && <View className="ended">{words.bottom}</View>}
      {!data && !failed && <Skeleton rows={4} lines={3} />}
      {!data && failed && <Failed refused={failed} onAgain={again} />}
    </Screen>
  )
}
