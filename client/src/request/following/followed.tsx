import type { MatterView } from '@shared/request/calls'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { go } from '../../go'
import { Answers } from '../../parts/answers'
import { Facts } from '../../parts/facts'
import { Files } from '../../parts/files'
import { Together } from '../../parts/joint/together'
import { MatterHead } from '../../parts/matter-head'
import { OneCase } from '../../parts/one-case'
import { Row } from '../../parts/row'
import { Section } from '../../parts/section'
import { spoken } from '../../parts/spoken'
import { Steps } from '../../parts/steps'
import { matter as words } from '../words'
import { afterRating } from './after-rating'
import type { FollowedProps } from './following'
import { Question } from './question'
import { Rate } from './rate'
import { Say } from './say'
import { Withdraw } from './withdraw'

const tagOf = ({ state, may }: MatterView) => {
  if (state === 'answered' && may.includes('rate')) return '已答复，等您评价'
  return state === 'waiting' && may.includes('reply') ? '等您补充' : undefined
}

/** Who has it, and the official number to ask by. */
function Who({ matter }: { matter: MatterView }) {
  if (!matter.unit) return null
  const { name, phone } = matter.unit
  return (
    <View className="card">
      <Facts
        facts={[
          [words.unit, name],
          [words.handler, matter.handler],
          [words.first, matter.firstReceiver && `${matter.firstReceiver}，${words.firstWords}`],
        ]}
      />
      {phone && (
        <View className="after-facts">
          <Row
            title={words.callUnit}
            value={phone}
            onPress={() => Taro.makePhoneCall({ phoneNumber: phone }).catch(() => {})}
          />
        </View>
      )}
    </View>
  )
}

function Original({ matter }: { matter: MatterView }) {
  if (!matter.text && !matter.files.length && !matter.given.length) return null
  return (
    <Section title={words.original}>
      <View className="card">
        {matter.text && <View className="prose">{matter.text}</View>}
        <Files files={matter.files} />
        <Facts facts={matter.given.map(({ question, answer }) => [question, answer])} />
      </View>
    </Section>
  )
}

/** To the item as it was when this matter was filed. */
const ItemRow = ({ item, area }: { item: NonNullable<MatterView['item']>; area: string | null }) => (
  <Row
    id="item-page"
    title={words.itemPage}
    onPress={() => go('catalogue/item', { id: item.id, edition: String(item.edition), ...(area ? { area } : {}) })}
  />
)

/** After a rating: what it led to stands at the top, in sight. */
function useRated(onChange: FollowedProps['onChange']) {
  const [rated, setRated] = useState<MatterView | null>(null)
  const change = (next: MatterView) => {
    onChange(next)
    setRated(next)
    Taro.pageScrollTo({ scrollTop: 0, duration: 200 }).catch(() => {})
  }
  return { rated, change }
}

const Next = ({ matter }: { matter: MatterView }) => (
  <View className="guide next" {...spoken({ role: 'status' })}>
    {afterRating(matter)}
  </View>
)

/** One matter for the one who brought it; what may be done comes from the cloud. */
export function Followed(props: FollowedProps) {
  const { matter } = props
  const [open, setOpen] = useState<'add' | 'withdraw' | null>(null)
  const { rated, change } = useRated(props.onChange)
  const may = (deed: MatterView['may'][number]) => matter.may.includes(deed)
  const close = () => setOpen(null)
  return (
    <View>
      {rated?.version === matter.version && <Next matter={matter} />}
      <MatterHead matter={matter} tag={tagOf(matter)} />
      {matter.together && <Together together={matter.together} />}
      <OneCase matter={matter} />
      {matter.question && <Question {...props} />}
      <Answers answers={matter.answers} />
      {may('rate') && <Rate {...props} onChange={change} />}
      <Who matter={matter} />
      <Section title={words.steps}>
        <Steps steps={matter.steps} />
      </Section>
      <Original matter={matter} />
      {matter.item && (
        <Section title={words.guide}>
          <View className="card">
            <View className="prose">{matter.item.guide}</View>
            {matter.item.basis && <View className="meta">{`${words.basis}：${matter.item.basis}`}</View>}
            <View className="after-facts">
              <ItemRow item={matter.item} area={matter.place.village ?? matter.place.town} />
            </View>
          </View>
        </Section>
      )}
      {(may('add') || may('withdraw')) && (
        <View className="card rows">
          {may('add') && <Row id="add" title={words.add} onPress={() => setOpen('add')} />}
          {may('withdraw') && <Row id="withdraw" title={words.withdraw} onPress={() => setOpen('withdraw')} />}
        </View>
      )}
      {open === 'add' && <Say {...props} onClose={close} />}
      {open === 'withdraw' && <Withdraw {...props} onClose={close} />}
    </View>
  )
}
