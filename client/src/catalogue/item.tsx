import { item as call, type ItemPage } from '@shared/catalogue/calls'
import { areas } from '@shared/organisation/calls'
import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAsk } from '../ask'
import { go, goInstead } from '../go'
import { Button } from '../parts/button'
import { Facts } from '../parts/facts'
import { guarded } from '../parts/guarded'
import { PickSheet } from '../parts/pick-sheet'
import { Row } from '../parts/row'
import { Screen } from '../parts/screen'
import { Section } from '../parts/section'
import { Failed, Skeleton, Stale } from '../parts/states'
import { Tag } from '../parts/tag'
import { spaced } from '../parts/when'
import { limitWords, list, item as words } from './words'
import './catalogue.scss'

/** Which town to look at; the whole county first. */
function TownSheet({ onChoose, onClose }: { onChoose: (id: string) => void; onClose: () => void }) {
  const { data, failed } = useAsk(areas, {})
  const options = [
    { id: '', name: words.whole, group: words.where },
    ...(data?.rows ?? []).map(({ id, name }) => ({ id, name, group: words.towns })),
  ]
  return (
    <PickSheet
      title={words.where}
      search={words.searchTown}
      none={failed?.say ?? words.townNone}
      options={options}
      onChoose={onChoose}
      onClose={onClose}
    />
  )
}

/** Who deals with it here, and the number to ask by. */
function Who({ page, onArea }: { page: ItemPage; onArea: (area: string) => void }) {
  const [open, setOpen] = useState(false)
  const choose = (id: string) => {
    onArea(id)
    setOpen(false)
  }
  const phone = page.unit?.phone
  return (
    <Section title={words.who}>
      <View className="card rows">
        <View className="row">
          <View className="row-title">{page.unit?.name ?? words.byTown}</View>
        </View>
        <Row id="where" title={words.where} value={page.area?.name ?? words.whole} onPress={() => setOpen(true)} />
        {phone && (
          <Row
            title={words.call}
            value={phone}
            onPress={() => Taro.makePhoneCall({ phoneNumber: phone }).catch(() => {})}
          />
        )}
      </View>
      {open && <TownSheet onChoose={choose} onClose={() => setOpen(false)} />}
    </Section>
  )
}

const Steps = ({ steps }: { steps: string[] }) => (
  <Section title={words.steps}>
    <View className="card">
      {steps.map((step, at) => (
        <View key={step} className="how-step">
          <Text className="how-number">{at + 1}</Text>
          <View className="grow">{spaced(step)}</View>
        </View>
      ))}
    </View>
  </Section>
)

const Head = ({ page }: { page: ItemPage }) => (
  <View className="card">
    <View className="meta">{page.path.join(' › ')}</View>
    <View className="head-line">
      <View className="title item-name">{page.name}</View>
      {page.priority && <Tag text={list.priority} />}
    </View>
    <View className="prose">{spaced(page.guide)}</View>
  </View>
)

/** As the county publishes it: who, how soon, by what steps, on what ground, and what will be asked. */
const Guide = ({ page }: { page: ItemPage }) => (
  <View>
    {!page.listed && <View className="stale">{words.gone}</View>}
    <Head page={page} />
    <Section title={words.limits}>
      <View className="card">
        {page.limits.map(limit => (
          <View key={limit.name}>{limitWords(limit)}</View>
        ))}
        {page.urgent && <View className="meta">{words.allUrgent}</View>}
        {page.urgentLimits && (
          <View className="meta">{`${words.urgent}：${page.urgentLimits.map(limitWords).join('，')}`}</View>
        )}
      </View>
    </Section>
    {page.steps.length > 0 && <Steps steps={page.steps} />}
    <View className="card after-steps">
      <Facts
        facts={[
          [words.basis, page.basis],
          [words.asks, page.questions.map(({ text }) => text).join('、')],
        ]}
      />
      <View className="meta">{spaced(words.edition(page.edition))}</View>
    </View>
  </View>
)

function ItemPageScreen() {
  const { params } = useRouter()
  const [area, setArea] = useState(params.area ?? '')
  const edition = Number(params.edition)
  const input = { id: params.id ?? '', ...(area ? { area } : {}), ...(edition > 0 ? { edition } : {}) }
  const { data, failed, again } = useAsk(call, input)
  const file = data?.listed && (
    <Button
      id="file-item"
      text={words.file}
      onPress={() => go('request/submit', { item: data.id, kind: data.kinds[0] ?? 'help' })}
    />
  )
  const way =
    failed?.why === 'unknown-item' ? { text: words.toList, onPress: () => goInstead('catalogue/index') } : undefined
  return (
    <Screen title={words.title} foot={file || undefined} side={data && <Who page={data} onArea={setArea} />}>
      {data && failed && <Stale refused={failed} />}
      {data && <Guide page={data} />}
      {!data && !failed && <Skeleton rows={3} lines={4} />}
      {!data && failed && <Failed refused={failed} onAgain={again} way={way} />}
    </Screen>
  )
}

export default guarded(ItemPageScreen)
