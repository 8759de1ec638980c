import { readNotice } from '@shared/calendar/read-notice'
import { calendar, loadCalendar } from '@shared/organisation/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useAsk } from '../ask'
import { call } from '../cloud'
import { go } from '../go'
import { Button } from '../parts/button'
import { Facts } from '../parts/facts'
import { TextArea } from '../parts/field'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { Failed, Skeleton, Stale } from '../parts/states'
import { useSend } from '../parts/use-send'
import { spaced } from '../parts/when'
import { page, calendar as words } from './words'

const most = 5000
const signIn = { text: page.signIn, onPress: () => go('person/sign-in') }

const listed = (days: readonly string[]) =>
  days.length ? `${words.days(days.length)}：${days.join('、')}` : words.none

/** The notice as it was pasted, the days that were read from it, and only then the loading. */
function Load({ year, onLoaded }: { year: number; onLoaded: () => void }) {
  const [text, setText] = useState('')
  const { busy, wrong, run } = useSend()
  const plan = readNotice(year, text)
  const load = () =>
    run(
      () => call(loadCalendar, plan),
      ({ recomputed }) => {
        Taro.showToast({ title: words.loaded(year, recomputed), icon: 'none' })
        setText('')
        onLoaded()
      },
    )
  return (
    <View>
      <View className="card">
        <View className="title">{words.wanted(year)}</View>
        <View className="meta">{words.lead}</View>
        <TextArea
          id="notice"
          label={words.notice}
          hint={words.hint}
          most={most}
          rows={6}
          value={text}
          wrong={wrong?.say}
          onChange={setText}
        />
      </View>
      {text && (
        <View className="card">
          <View className="title">{words.read}</View>
          <Facts
            facts={[
              [words.holidays, listed(plan.holidays)],
              [words.makeUpDays, listed(plan.makeUpDays)],
            ]}
          />
        </View>
      )}
      <Button id="load" text={words.load(year)} busy={busy} disabled={!plan.holidays.length} onPress={load} />
      <View className="gap" />
    </View>
  )
}

/** The days off of a year, as the State Council's notice has them. */
function CalendarPage() {
  const { data, failed, again } = useAsk(calendar, {})
  const way = failed?.why === 'not-signed-in' ? signIn : undefined
  return (
    <Screen title={words.title}>
      {data && failed && <Stale refused={failed} />}
      {data?.wanted && <Load key={data.wanted} year={data.wanted} onLoaded={again} />}
      {data && !data.wanted && (
        <View className="card">
          <View className="title">{words.nothing}</View>
          <View className="meta">{words.nothingWords}</View>
        </View>
      )}
      {data && (
        <View className="card">
          <View className="meta">{spaced(words.known(data.known))}</View>
        </View>
      )}
      {!data && !failed && <Skeleton rows={2} lines={3} />}
      {!data && failed && <Failed refused={failed} onAgain={again} way={way} />}
    </Screen>
  )
}

export default guarded(CalendarPage)
