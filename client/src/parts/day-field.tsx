import { Picker, Text, View } from '@tarojs/components'
import { names } from './names'
import { spoken } from './spoken'
import { Wrong } from './states'
import { day } from './when'

const dayLong = 86_400_000
const zone = 8 * 3_600_000
const weekdays = '日一二三四五六'

/** YYYY-MM-DD by the county's clock. */
export const isoDay = (ms: number): string => new Date(ms + zone).toISOString().slice(0, 10)

const noonOf = (iso: string): number => Date.parse(`${iso}T12:00:00+08:00`)

/** Some weekday so many days ahead: a suggestion only, holidays are the county's to know. */
export function weekdayAfter(ms: number, days: number): string {
  let at = ms + days * dayLong
  while ([0, 6].includes(new Date(at + zone).getUTCDay())) at += dayLong
  return isoDay(at)
}

/** “11 月 26 日 星期四” */
const daySays = (iso: string) => `${day(noonOf(iso))} 星期${weekdays[new Date(noonOf(iso) + zone).getUTCDay()]}`

type PickedProps = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  none?: string
  wrong?: string | null
}

/** A day out of the calendar wheel; `value` is YYYY-MM-DD, empty while none is chosen. `from` is the first that can be. */
export function DayField({ id, label, value, onChange, none = '', wrong, from }: PickedProps & { from: string }) {
  return (
    <View className="field">
      <Text className="field-label">{label}</Text>
      <Picker mode="date" value={value || from} start={from} onChange={event => onChange(event.detail.value)}>
        <View
          id={id}
          className={names('field-input press picked', !value && 'hint', wrong && 'bad')}
          {...spoken({ label: `${label}，${value ? daySays(value) : none}`, role: 'button' })}
        >
          {value ? daySays(value) : none}
        </View>
      </Picker>
      <Wrong say={wrong} />
    </View>
  )
}

/** A time of day, HH:MM. */
export function TimeField({ id, label, value, onChange, wrong }: PickedProps) {
  return (
    <View className="field">
      <Text className="field-label">{label}</Text>
      <Picker mode="time" value={value} onChange={event => onChange(event.detail.value)}>
        <View
          id={id}
          className={names('field-input press picked', wrong && 'bad')}
          {...spoken({ label: `${label}，${value}`, role: 'button' })}
        >
          {value}
        </View>
      </Picker>
      <Wrong say={wrong} />
    </View>
  )
}
