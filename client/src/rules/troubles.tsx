import { type TroubleRow, troubles } from '@shared/organisation/calls'
import { Text, View } from '@tarojs/components'
import { useAsk } from '../ask'
import { go } from '../go'
import { guarded } from '../parts/guarded'
import { Press } from '../parts/press'
import { Screen } from '../parts/screen'
import { Empty, Failed, Skeleton, Stale } from '../parts/states'
import { usePull } from '../parts/use-pull'
import { since, spaced } from '../parts/when'
import { page, troubles as words } from './words'

const signIn = { text: page.signIn, onPress: () => go('person/sign-in') }

const Trouble = ({ row: { request, say, at, times } }: { row: TroubleRow }) => (
  <View className="card">
    <View className="head-line">
      <View className="title">{spaced(say)}</View>
      <Text className="step-time">{since(at)}</Text>
    </View>
    <View className="meta">{spaced(words.times(times))}</View>
    {request && (
      <Press id={`open-${request}`} className="link" role="link" onPress={() => go('task/matter', { id: request })}>
        {words.open}
      </Press>
    )}
  </View>
)

/** What the system could not do by itself: it tries again, ever more seldom, and a person should look. */
function TroublesPage() {
  const { data, failed, again } = useAsk(troubles, {})
  usePull(again)
  return (
    <Screen title={words.title}>
      {data && failed && <Stale refused={failed} />}
      {data && data.rows.length > 0 && (
        <View>
          <View className="meta">{words.lead}</View>
          <View className="gap" />
        </View>
      )}
      <View className="cards">
        {data?.rows.map(row => (
          <Trouble key={row.id} row={row} />
        ))}
      </View>
      {data && !data.rows.length && <Empty title={words.empty} words={words.emptyWords} />}
      {!data && !failed && <Skeleton rows={3} />}
      {!data && failed && (
        <Failed
          refused={failed}
          onAgain={again}
          way={failed.why === 'not-signed-in' ? signIn : undefined}
          denied={words.denied}
        />
      )}
    </Screen>
  )
}

export default guarded(TroublesPage)
