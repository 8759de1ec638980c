import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Asked } from '../ask'
import { go } from '../go'
import { here } from '../me'
import { Button } from '../parts/button'
import { Chips } from '../parts/chips'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { Failed, Skeleton, Stale } from '../parts/states'
import { useStore } from '../parts/store'
import { LevelRules } from './level-rules'
import { ModelList } from './model-list'
import { useLevels } from './use-levels'
import { useModels } from './use-models'
import { levels as levelWords, models as modelWords, page as words } from './words'
import './rules.scss'

type Tab = 'models' | 'levels'

const signIn = { text: words.signIn, onPress: () => go('person/sign-in') }

/** What could not be asked, or of last time. */
function State({ asked: { data, failed, again } }: { asked: Pick<Asked<unknown>, 'data' | 'failed' | 'again'> }) {
  if (data) return failed ? <Stale refused={failed} /> : null
  const way = failed?.why === 'not-signed-in' ? signIn : undefined
  return failed ? (
    <Failed refused={failed} onAgain={again} way={way} denied={words.denied} />
  ) : (
    <Skeleton rows={3} lines={3} />
  )
}

type Kept = { text: string; id: string; busy: boolean; save: () => void; drop: () => void }

/** Stands there as long as something is changed and not saved. */
const Foot = ({ text, id, busy, save, drop }: Kept) => (
  <View className="rules-foot">
    <Button id={id} text={text} busy={busy} onPress={save} />
    <Button id="drop-changes" look="plain" text={words.drop} onPress={drop} />
  </View>
)

/** How the system dispatches by itself, and when matters rise: the administrator's to change, staff's to read. */
function RulesPage() {
  const posts = (useStore(here).me?.posts ?? []).map(({ post }) => post)
  const admin = posts.includes('admin')
  const reads = admin || posts.includes('dispatcher')
  const [chosen, setTab] = useState<Tab>('models')
  const tab = reads ? chosen : 'levels'
  const models = useModels(reads)
  const levels = useLevels()
  const { busy } = models.sending
  const foot =
    tab === 'models' ? (
      <Foot id="save-costs" text={modelWords.save} busy={busy} save={models.save} drop={models.drop} />
    ) : (
      <Foot id="save-levels" text={levelWords.save} busy={levels.busy} save={levels.save} drop={levels.drop} />
    )
  const dirty = tab === 'models' ? models.dirty : levels.dirty
  return (
    <Screen title={words.title} foot={dirty && foot}>
      {reads && <Chips tabs options={words.tabs} chosen={tab} onChoose={setTab} />}
      {reads && <View className="gap" />}
      <State asked={tab === 'models' ? models : levels} />
      {tab === 'models' && models.data && <ModelList models={models} data={models.data} admin={admin} />}
      {tab === 'levels' && levels.data && <LevelRules levels={levels} usual={levels.data.usual} admin={admin} />}
    </Screen>
  )
}

export default guarded(RulesPage)
