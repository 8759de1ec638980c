import { type InboxRow, inbox, read } from '@shared/person/calls'
import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { useRows } from '../ask'
import { call, hasSession } from '../cloud'
import { go, goWritten } from '../go'
import { guarded } from '../parts/guarded'
import { names } from '../parts/names'
import { Press } from '../parts/press'
import { Screen } from '../parts/screen'
import { Empty, Failed, Skeleton, Stale } from '../parts/states'
import { usePull } from '../parts/use-pull'
import { since, spaced } from '../parts/when'
import { words } from './words'
import './home.scss'

function Notice({ row, seen }: { row: InboxRow; seen: boolean }) {
  return (
    <Press className="card" role="link" onPress={() => goWritten(row.page)}>
      <View className="head-line">
        <View className="title">
          {!seen && <Text className="unread">未读</Text>}
          {row.title}
        </View>
        <Text className={names('step-time')}>{since(row.at)}</Text>
      </View>
      <View className="meta">{spaced(row.text)}</View>
    </Press>
  )
}

const signIn = { text: words.signIn, onPress: () => go('person/sign-in') }

function InboxPage() {
  const { data, rows, failed, again, more, ended } = useRows(inbox, {})
  const [upTo, setUpTo] = useState(0)
  useReachBottom(more)
  usePull(again)
  const signedOut = failed?.why === 'not-signed-in' || !hasSession()
  const unread = rows.some(row => !row.read && row.at > upTo)
  const latest = rows[0]?.at ?? 0
  const readAll = async () => {
    setUpTo(latest)
    await call(read, { upTo: latest })
  }
  if (signedOut)
    return (
      <Screen title="消息" tab>
        <Empty title={words.inboxEmpty} words={words.inboxSigned} way={signIn} />
      </Screen>
    )
  return (
    <Screen title="消息" tab>
      {data && failed && <Stale refused={failed} />}
      {unread && (
        <Press id="read-all" className="link read-all" onPress={readAll}>
          {words.readAll}
        </Press>
      )}
      {rows.map(row => (
        <Notice key={row.id} row={row} seen={row.read || row.at <= upTo} />
      ))}
      {data && !rows.length && <Empty title={words.inboxEmpty} words={words.inboxEmptyWords} />}
      {rows.length > 0 && ended && <View className="ended">{words.bottom}</View>}
      {!data && !failed && <Skeleton rows={4} />}
      {!data && failed && <Failed refused={failed} onAgain={again} />}
    </Screen>
  )
}

export default guarded(InboxPage)
