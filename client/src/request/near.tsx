import { areas } from '@shared/organisation/calls'
import { near } from '@shared/request/calls'
import type { NearRow } from '@shared/request/views'
import { View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAsk, useRows } from '../ask'
import { go } from '../go'
import { expected } from '../matter/row/expected'
import { stateWord } from '../matter/row/words'
import { decoded } from '../parts/decoded'
import { guarded } from '../parts/guarded'
import { PickSheet } from '../parts/pick-sheet'
import { Row } from '../parts/row'
import { Screen } from '../parts/screen'
import { Empty, Failed, Skeleton } from '../parts/states'
import { Tag } from '../parts/tag'
import { since, spaced } from '../parts/when'
import { near as words } from './words'
import './request.scss'

const whence = ({ place, at }: NearRow) => `${place} · ${since(at)}反映`
const says = (row: NearRow) => [row.unit, expected(row)].filter(Boolean).join(' · ')

function NearCard({ row }: { row: NearRow }) {
  return (
    <View className="card">
      <View className="head-line">
        <View className="title">{row.title}</View>
        <Tag tone="grey" text={stateWord.reporter[row.state]} />
      </View>
      <View className="meta">{spaced(whence(row))}</View>
      {says(row) && <View className="meta">{spaced(says(row))}</View>}
    </View>
  )
}

/** Which town to look at; the whole county first. */
function Town({ town, onChoose }: { town: string; onChoose: (town: string) => void }) {
  const [open, setOpen] = useState(false)
  const { data, failed } = useAsk(areas, {})
  const options = [
    { id: '', name: words.all, group: words.where },
    ...(data?.rows ?? []).map(({ id, name }) => ({ id, name, group: words.towns })),
  ]
  const choose = (id: string) => {
    onChoose(id)
    setOpen(false)
  }
  const name = options.find(option => option.id === town)?.name ?? words.all
  return (
    <View className="card rows">
      <Row id="town" title={words.where} value={name} onPress={() => setOpen(true)} />
      {open && (
        <PickSheet
          title={words.where}
          search={words.search}
          none={failed?.say ?? words.none}
          options={options}
          onChoose={choose}
          onClose={() => setOpen(false)}
        />
      )}
    </View>
  )
}

const file = { text: words.file, onPress: () => go('request/submit') }

/** What is being done around here, town by town; for who looks after grids, in theirs. */
function NearPage() {
  const { params } = useRouter()
  const grids = decoded(params.grids ?? '')
    .split(',')
    .filter(Boolean)
  const [town, setTown] = useState('')
  const where = grids.length ? { grids } : town ? { town } : {}
  const { data, rows, failed, again, more, ended } = useRows(near, where)
  useReachBottom(more)
  return (
    <Screen title={grids.length ? words.grids : words.title}>
      {!grids.length && <Town town={town} onChoose={setTown} />}
      <View className="cards">
        {rows.map(row => (
          <NearCard key={`${row.at} ${row.title} ${row.place}`} row={row} />
        ))}
      </View>
      {data && !rows.length && <Empty title={words.empty} words={words.emptyWords} way={file} />}
      {rows.length > 0 && ended && <View className="ended">{words.bottom}</View>}
      {!data && !failed && <Skeleton rows={4} lines={3} />}
      {!data && failed && <Failed refused={failed} onAgain={again} />}
    </Screen>
  )
}

export default guarded(NearPage)
