import type { UnitView } from '@shared/organisation/views'
import { View } from '@tarojs/components'
import { OneUnit } from '../matter/units'
import { Button } from '../parts/button'
import { DayField, isoDay, weekdayAfter } from '../parts/day-field'
import { TextField } from '../parts/field'
import { Press } from '../parts/press'
import { words } from './words'

/** `day` is YYYY-MM-DD, at whose closing time the share is due. */
export type Share = { unit: string; what: string; day: string }

type FieldsProps = {
  shares: Share[]
  units: UnitView[]
  members: string[]
  onChange: (shares: Share[]) => void
}

const usualDays = 3

/** The shares of the work; a new one is for the next member that has none yet. */
export function ShareFields({ shares, units, members, onChange }: FieldsProps) {
  const put = (place: number, part: Partial<Share>) =>
    onChange(shares.map((share, at) => (at === place ? { ...share, ...part } : share)))
  const add = () => {
    const unit = members.find(member => !shares.some(share => share.unit === member)) ?? members[0] ?? ''
    onChange([...shares, { unit, what: '', day: weekdayAfter(Date.now(), usualDays) }])
  }
  return (
    <View>
      {shares.map(({ unit, what, day }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shares have no name but their place
        <View key={at} className="card">
          <OneUnit
            id={`share-unit-${at}`}
            title={words.shareUnit}
            units={units}
            chosen={unit}
            onChoose={chosen => put(at, { unit: chosen })}
          />
          <TextField
            id={`share-what-${at}`}
            label={words.shareWhat}
            hint={words.shareHint}
            most={200}
            value={what}
            onChange={said => put(at, { what: said })}
          />
          <DayField
            id={`share-day-${at}`}
            label={words.shareDay}
            value={day}
            from={isoDay(Date.now())}
            onChange={chosen => put(at, { day: chosen })}
          />
          <Press className="link" onPress={() => onChange(shares.filter((_, place) => place !== at))}>
            {words.shareDrop}
          </Press>
        </View>
      ))}
      <Button id="share-add" look="soft" small text={words.shareAdd} onPress={add} />
    </View>
  )
}
