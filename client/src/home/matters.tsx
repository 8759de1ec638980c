import { mine } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { useRows } from '../ask'
import { go } from '../go'
import { Chips } from '../parts/chips'
import { guarded } from '../parts/guarded'
import { Press } from '../parts/press'
import { Screen } from '../parts/screen'
import { Empty, Failed, Skeleton, Stale } from '../parts/states'
import { useStore } from '../parts/store'
import { useChange } from '../parts/use-change'
import { usePull } from '../parts/use-pull'
import { waiting } from '../unsent'
import { ClaimSheet } from './claim-sheet'
import { MatterCard } from './matter-card'
import { UnsentCard } from './unsent-card'
import { words } from './words'
import './home.scss'

const lists = [
  { id: 'open', name: words.open },
  { id: 'ended', name: words.ended },
] as const

const file = { text: words.file, onPress: () => go('request/submit') }
const signIn = { text: words.signIn, onPress: () => go('person/sign-in') }

const NoMatters = ({ open }: { open: boolean }) =>
  open ? (
    <Empty title={words.openEmpty} words={words.mineEmptyWords} way={file} />
  ) : (
    <Empty title={words.endedEmpty} words={words.endedEmptyWords} />
  )

function MattersPage() {
  const [list, setList] = useState<'open' | 'ended'>('open')
  const [claiming, setClaiming] = useState(false)
  const open = list === 'open'
  const { data, rows, failed, again, more, ended } = useRows(mine, { open })
  const unsent = useStore(waiting)
  useReachBottom(more)
  usePull(again)
  // What has arrived stands among the others now.
  useChange(unsent.length, again)
  const signedOut = failed?.why === 'not-signed-in'
  const shownUnsent = open ? unsent : []
  return (
    <Screen title={words.mine} tab>
      <View className="filter">
        <Chips tabs options={lists} chosen={list} onChoose={setList} />
      </View>
      {data && failed && <Stale refused={failed} />}
      <View className="cards">
        {shownUnsent.map(entry => (
          <UnsentCard key={entry.tap} entry={entry} />
        ))}
        {rows.map(row => (
          <MatterCard key={row.id} row={row} />
        ))}
      </View>
      {data && !rows.length && !shownUnsent.length && <NoMatters open={open} />}
      {rows.length > 0 && ended && <View className="ended">{words.bottom}</View>}
      {data && ended && (
        <View className="ended">
          <Press id="claim" className="link claim" onPress={() => setClaiming(true)}>
            {words.claim}
          </Press>
        </View>
      )}
      {claiming && <ClaimSheet onClaimed={again} onClose={() => setClaiming(false)} />}
      {!data && !failed && <Skeleton rows={3} lines={3} />}
      {!data && signedOut && <Empty title={words.mine} words={words.signedOut} way={signIn} />}
      {!data && failed && !signedOut && <Failed refused={failed} onAgain={again} />}
    </Screen>
  )
}

export default guarded(MattersPage)
