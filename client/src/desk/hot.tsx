import { hot } from '@shared/alike/calls'
import type { HotRow } from '@shared/alike/views'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { useAsk } from '../ask'
import { stateWord } from '../matter/row/words'
import { Chips } from '../parts/chips'
import { guarded } from '../parts/guarded'
import { Press } from '../parts/press'
import { Screen } from '../parts/screen'
import { Empty, Failed, Skeleton, Stale } from '../parts/states'
import { Tag } from '../parts/tag'
import { day, spaced } from '../parts/when'
import { words } from './hot-words'
import './desk.scss'

type Period = keyof typeof words.periods

const days: Record<Period, number> = { week: 7, month: 30, season: 90 }
const ofDay = 86_400_000
const options = (Object.keys(words.periods) as Period[]).map(id => ({ id, name: words.periods[id] }))

/** Reports and answers in the order of time: what makes it worth a study. */
function Evidence({ study }: { study: NonNullable<HotRow['study']> }) {
  const answers = study.filter(({ what }) => what === 'answer').length
  return (
    <View className="guide">
      <View className="title">{spaced(`${words.study}：${words.studyWords(answers)}`)}</View>
      <View className="meta">
        {spaced(study.map(({ at, what }) => `${day(at)}${words.evidence[what]}`).join(' → '))}
      </View>
    </View>
  )
}

function HotCard({ row }: { row: HotRow }) {
  const [open, setOpen] = useState(false)
  const about = [row.place, words.span(day(row.from), day(row.to)), row.open ? words.open(row.open) : null]
  return (
    <View className="card">
      <View className="head-line">
        <View className="title">{row.title}</View>
        <Tag tone={row.size > row.before ? 'orange' : 'grey'} text={spaced(words.rise(row.size, row.before))} />
      </View>
      <View className="meta">{spaced(about.filter(Boolean).join(' · '))}</View>
      {row.study && <Evidence study={row.study} />}
      {open &&
        row.rows.map(({ id, title, state, at }) => (
          <View key={id} className="meta">
            {spaced([day(at), title, stateWord.staff[state]].join(' · '))}
          </View>
        ))}
      <Press className="link" onPress={() => setOpen(!open)}>
        {open ? words.hide : words.show}
      </Press>
    </View>
  )
}

/** What many report in a period, the hottest first. */
function HotPage() {
  const [period, setPeriod] = useState<Period>('month')
  const input = useMemo(() => {
    const to = Date.now()
    return { from: to - days[period] * ofDay, to }
  }, [period])
  const { data, failed, again } = useAsk(hot, input)
  return (
    <Screen title={words.title}>
      <View className="filter">
        <Chips tabs options={options} chosen={period} onChoose={setPeriod} />
      </View>
      {data && failed && <Stale refused={failed} />}
      {data?.rows.map(row => (
        <HotCard key={row.sample} row={row} />
      ))}
      {data && !data.rows.length && <Empty title={words.empty} words={words.emptyWords} />}
      {!data && !failed && <Skeleton rows={4} lines={3} />}
      {!data && failed && <Failed refused={failed} onAgain={again} />}
    </Screen>
  )
}

export default guarded(HotPage)
