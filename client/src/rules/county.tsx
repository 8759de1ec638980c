import { most, setIdentity } from '@shared/organisation/calls'
import type { Identity } from '@shared/organisation/identity'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../cloud'
import { isCountyKnown, nowCounty, theCounty } from '../county'
import { Button } from '../parts/button'
import { TextField } from '../parts/field'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { Skeleton, Wrong } from '../parts/states'
import { useStore } from '../parts/store'
import { useSend, wrongAt } from '../parts/use-send'
import { county as words } from './words'

type Line = 'name' | 'motto' | 'address' | 'open' | 'filing'

const lines: readonly Line[] = ['name', 'motto', 'address', 'open', 'filing']

function useIdentity(first: Identity) {
  const [draft, setDraft] = useState<Identity>(() => {
    const { name, motto, hotline, address, open, filing } = first
    return { name, motto, hotline, address, open, filing }
  })
  const put = (part: Partial<Identity>) => setDraft({ ...draft, ...part })
  const sending = useSend()
  const save = () =>
    sending.run(
      () => call(setIdentity, draft),
      ({ county }) => {
        nowCounty(county)
        Taro.showToast({ title: words.saved, icon: 'none' })
      },
    )
  return { draft, put, save, ...sending }
}

function Form({ first }: { first: Identity }) {
  const { draft, put, save, busy, wrong } = useIdentity(first)
  const { hotline } = draft
  const said = [...lines, 'hotline'].some(field => wrongAt(wrong, field))
  return (
    <Screen title={words.title} foot={<Button id="save-county" text={words.save} busy={busy} onPress={save} />}>
      {lines.map(line => (
        <TextField
          key={line}
          id={`county-${line}`}
          label={words.lines[line]}
          most={most[line]}
          value={draft[line]}
          wrong={wrongAt(wrong, line)}
          onChange={value => put({ [line]: value })}
        />
      ))}
      <TextField
        id="county-number"
        type="tel"
        label={words.number}
        most={most.number}
        value={hotline.number}
        wrong={wrongAt(wrong, 'hotline')}
        onChange={number => put({ hotline: { ...hotline, number } })}
      />
      <TextField
        id="county-hours"
        label={words.hours}
        most={most.hours}
        value={hotline.hours}
        onChange={hours => put({ hotline: { ...hotline, hours } })}
      />
      <Wrong say={said ? null : wrong?.say} />
    </Screen>
  )
}

/** What the county says of itself on every screen. */
function CountyPage() {
  const county = useStore(theCounty)
  if (isCountyKnown()) return <Form first={county} />
  return (
    <Screen title={words.title}>
      <Skeleton rows={3} />
    </Screen>
  )
}

export default guarded(CountyPage)
