// Loads an organisation into an empty database. A database that has one already is left as it is.
import type { Edition, Heading, Item } from '@shared/catalogue/catalogue'
import { firstEdition } from '@shared/catalogue/first'
import type { Area, Grid, PlaceCode, Unit } from '@shared/organisation/organisation'
import { rosterOf } from '@shared/organisation/roster'
import { maskPhone } from '@shared/person/mask'
import { initialsOf } from '../../cloudfunctions/catalogue/initials'
import { newPerson } from '../../cloudfunctions/kit/caller'
import { forgetCounty } from '../../cloudfunctions/kit/county'
import { keyedHash, seal } from '../../cloudfunctions/kit/secrets'
import { store } from '../../cloudfunctions/kit/store'
import { release, releaseOf } from '../../cloudfunctions/reminders/release'
import { rosters } from '../../cloudfunctions/reminders/staff-change'

export type Organisation = {
  areas: Area[]
  grids: Grid[]
  units: Unit[]
  headings: Heading[]
  items: Item[]
  codes: PlaceCode[]
  /** Everybody who works there, and residents by name; `wechat` is the openid of those who have one. */
  people: { id: string; name: string; phone: string; wechat: string | null }[]
}

const perTrip = 500

async function fill<Doc extends { _id: string }>(name: string, docs: Doc[]): Promise<void> {
  for (let from = 0; from < docs.length; from += perTrip) await store<Doc>(name).add(docs.slice(from, from + perTrip))
}

const withInitials = (item: Item): Item => ({ ...item, initials: initialsOf(item.name) })

/** @returns false when there was a county already */
export async function seed(organisation: () => Organisation, now: number): Promise<boolean> {
  const settings = store<{ _id: string; stamp: number; release?: number }>('settings')
  if (await settings.get('county')) return false
  const { areas, grids, units, headings, items, codes, people } = organisation()
  await fill('areas', areas)
  await fill('grids', grids)
  await fill('units', units)
  await fill<Edition>('editions', [firstEdition(headings, items.map(withInitials))])
  await fill('codes', codes)
  await fill(
    'persons',
    people.map(person => personOf(person, now)),
  )
  await settings.add({ _id: 'county', stamp: now, [releaseOf.name]: release })
  await rosters.put({ _id: 'staff', units: rosterOf(units) })
  forgetCounty()
  return true
}

function personOf({ id, name, phone, wechat }: Organisation['people'][number], now: number) {
  const keys = [`ph:${keyedHash(phone)}`, ...(wechat ? [`wx:${wechat}`] : [])]
  return newPerson(
    { _id: id, name, keys, phone: { sealed: seal(phone), mask: maskPhone(phone), provedAt: now }, openid: wechat },
    now,
  )
}
