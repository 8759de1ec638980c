import type { MatterView } from '@shared/aspects'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { go } from '../../go'
import { Answers } from '../../matter/answers'
import { Cards } from '../../matter/cards'
import { DeedRows } from '../../matter/deed-rows'
import { MatterHead } from '../../matter/head'
import { tagOf } from '../../matter/pieces'
import { Steps } from '../../matter/steps'
import { Facts } from '../../parts/facts'
import { Files } from '../../parts/files'
import { Row } from '../../parts/row'
import { Section } from '../../parts/section'
import { matter as words } from '../words'
import type { FollowedProps } from './following'
import { Question } from './question'

/** A question of the handler's, or what a capability has to say. */
const tagIn = (matter: MatterView) =>
  matter.state === 'waiting' && matter.may.includes('reply') ? words.replyTag : tagOf(matter)

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

/** The item as it was when this matter was filed. */
const Guide = ({ item, place }: { item: NonNullable<MatterView['item']>; place: MatterView['place'] }) => (
  <Section title={words.guide}>
    <View className="card">
      <View className="prose">{item.guide}</View>
      {item.basis && <View className="meta">{`${words.basis}：${item.basis}`}</View>}
      <View className="after-facts">
        <ItemRow item={item} area={place.village ?? place.town} />
      </View>
    </View>
  </Section>
)

/** Who has it, by which rule, and what one may do beside: at the right where there is room, else among the rest. */
export const Beside = (props: FollowedProps) => (
  <View>
    <Who matter={props.matter} />
    {props.matter.item && <Guide item={props.matter.item} place={props.matter.place} />}
    <DeedRows {...props} />
  </View>
)

/** One matter for the one who brought it; what may be done comes from the cloud. `wide`: `Beside` stands beside. */
export function Followed({ wide, ...props }: FollowedProps & { wide: boolean }) {
  const { matter } = props
  return (
    <View>
      <Cards page="reporter" place="top" {...props} />
      <MatterHead matter={matter} reader="reporter" tag={tagIn(matter)} />
      <Cards page="reporter" place="below-head" {...props} />
      {matter.question && <Question {...props} />}
      <Answers answers={matter.answers} />
      <Cards page="reporter" place="below-answers" {...props} />
      {!wide && <Who matter={matter} />}
      <Section title={words.steps}>
        <Steps steps={matter.steps} reader="reporter" />
      </Section>
      <Original matter={matter} />
      {!wide && matter.item && <Guide item={matter.item} place={matter.place} />}
      {!wide && <DeedRows {...props} />}
    </View>
  )
}
