// Loads an organisation into an empty database. A database that has one already is left as it is.
import type { Edition, Heading, Item } from '@shared/catalogue/catalogue'
import { firstEdition } from '@shared/catalogue/first'
import type { Identity } from '@shared/organisation/identity'
import { identity as identityOf } from '@shared/organisation/identity-of'
import type { Area, Grid, PlaceCode, Unit } from '@shared/organisation/organisation'
import { rosterOf } from '@shared/organisation/roster'
import { maskPhone } from '@shared/person/mask'
import { initialsOf } from '../../cloudfunctions/catalogue/initials'
import { newPerson } from '../../cloudfunctions/kit/caller'
import { forgetCounty } from '../../cloudfunctions/kit/county'
import { keyedHash, seal } from '../../cloudfunctions/kit/secrets'
import { store } from '../../cloudfunctions/kit/store'
import { release, releaseOf } from '../../cloudfunctions/reminders/release'

export type Organisation = {
  identity: Identity
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

/** Documents by their collections, in the order in which they are laid down. */
export type Documents = Record<string, readonly { _id: string }[]>

/** All that a county begins with but `settings/county`, which says that it is there. */
export const documentsOf = (organisation: Organisation, now: number): Documents => ({
  areas: organisation.areas,
  grids: organisation.grids,
  units: organisation.units,
  editions: [firstEdition(organisation.headings, organisation.items.map(withInitials))] satisfies Edition[],
  codes: organisation.codes,
  persons: organisation.people.map(person => personOf(person, now)),
  rosters: [{ _id: 'staff', units: rosterOf(organisation.units) } as { _id: string }],
})

export type CountySettings = { _id: string; stamp: number; release?: number; demo?: boolean }

export const settings = store<CountySettings>('settings')

/** Written last: from then on there is a county. */
export const countySettings = (now: number, identity: Identity): CountySettings => ({
  _id: 'county',
  stamp: now,
  [releaseOf.name]: release,
  [identityOf.name]: identity,
})

async function fill<Doc extends { _id: string }>(name: string, docs: readonly Doc[]): Promise<void> {
  for (let from = 0; from < docs.length; from += perTrip) await store<Doc>(name).add(docs.slice(from, from + perTrip))
}

const withInitials = (item: Item): Item => ({ ...item, initials: initialsOf(item.name) })

/** @returns false when there was a county already */
export async function seed(organisation: () => Organisation, now: number): Promise<boolean> {
  if (await settings.get('county')) return false
  const begun = organisation()
  for (const [name, docs] of Object.entries(documentsOf(begun, now))) await fill(name, docs)
  await settings.add({ ...countySettings(now, begun.identity), demo: true })
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
