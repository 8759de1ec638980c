import type { ClockName } from '@shared/catalogue/limit'
import { Input, Text, View } from '@tarojs/components'
import { Chips } from '../../parts/chips'
import { inner } from '../../parts/inner'
import { spoken } from '../../parts/spoken'
import { form as words } from '../words'
import { clocks, type LimitDraft } from './form-state'

const ways = [
  { id: 'days' as const, name: words.days },
  { id: 'hours' as const, name: words.hours },
]

type LimitsProps = {
  title: string
  id: string
  limits: Record<ClockName, LimitDraft>
  onChange: (limits: Record<ClockName, LimitDraft>) => void
}

/** Three figures, each in working days or hours; an empty one is as usual. */
export const Limits = ({ title, id, limits, onChange }: LimitsProps) => (
  <View className="field">
    <Text className="field-label">{title}</Text>
    {clocks.map(name => {
      const put = (part: Partial<LimitDraft>) => onChange({ ...limits, [name]: { ...limits[name], ...part } })
      return (
        <View key={name} className="limit-line">
          <Text className="limit-name">{words.clocks[name]}</Text>
          <Input
            id={`${id}-${name}`}
            className="field-input"
            value={limits[name].amount}
            onInput={event => put({ amount: event.detail.value })}
            {...spoken({ label: `${title} ${words.clocks[name]}` })}
            {...inner({ 'aria-label': `${title} ${words.clocks[name]}` })}
          />
          <Chips options={ways} chosen={limits[name].by} onChoose={by => put({ by })} />
        </View>
      )
    })}
  </View>
)
