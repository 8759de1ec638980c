// What the desk's list is narrowed to. It stands in the page's address: a colleague who opens the address sees the same.
import type { InputOf } from '@shared/calls/call'
import type { Kind } from '@shared/catalogue/limit'
import type { queue } from '@shared/dispatch/calls'
import type { Colour } from '@shared/level/rules'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { setAddress } from '../parts/address'
import { decoded } from '../parts/decoded'

export const listNames = ['unheard', 'received', 'tonight', 'returned', 'supervised', 'late', 'county', 'open'] as const
export type List = (typeof listNames)[number]
export type Filters = {
  list: List
  order: 'due' | 'certain'
  town: string
  unit: string
  kind: Kind | ''
  colour: Colour | ''
  urgent: boolean
  /** Looked for in everything one may see; the list and what narrows it then rest. */
  words: string
}

export const usual: Filters = {
  list: 'received',
  order: 'due',
  town: '',
  unit: '',
  kind: '',
  colour: '',
  urgent: false,
  words: '',
}

const known: { [Field in keyof Filters]?: readonly string[] } = {
  list: listNames,
  order: ['due', 'certain'],
  kind: ['complaint', 'help', 'consult', 'advice', 'tip'],
  colour: ['blue', 'yellow', 'orange', 'red'],
}

/** From an address; what nobody knows is left out, so that an old or mangled address still opens the desk. */
export function filtersIn(params: Partial<Record<string, string>>): Filters {
  const taken = Object.entries(usual).map(([field, value]) => {
    const said = decoded(params[field] ?? '')
    if (typeof value === 'boolean') return [field, said === 'true']
    const values = known[field as keyof Filters]
    return [field, said && (!values || values.includes(said)) ? said : value]
  })
  return Object.fromEntries(taken) as Filters
}

/** Only what differs from the usual. */
export const addressOf = (filters: Filters): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filters)
      .filter(([field, value]) => value !== usual[field as keyof Filters])
      .map(([field, value]) => [field, String(value)]),
  )

/** How many narrow the list. */
export const narrowing = ({ town, unit, kind, colour, urgent }: Filters): number =>
  [town, unit, kind, colour, urgent].filter(Boolean).length

export function inputOf({ list, order, town, unit, kind, colour, urgent }: Filters): InputOf<typeof queue> {
  return {
    list,
    order,
    ...(town && { town }),
    ...(unit && { unit }),
    ...(kind && { kind }),
    ...(colour && { colour }),
    ...(urgent && { urgent }),
  }
}

export function useFilters(): [Filters, (part: Partial<Filters>) => void] {
  const { params } = useRouter()
  const [filters, setFilters] = useState(() => filtersIn(params))
  const narrow = (part: Partial<Filters>) => {
    const next = { ...filters, ...part }
    setFilters(next)
    setAddress(addressOf(next))
  }
  return [filters, narrow]
}
