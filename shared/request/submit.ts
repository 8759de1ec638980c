// Whether a filing can become a request 诉求. What follows from it (danger, its level, its unit) is each aspect's own.
import type { Item } from '../catalogue/catalogue'
import { givenFault } from '../catalogue/given'
import type { County } from '../county'
import { allow, type Ruling } from '../ruling'
import type { Filing } from './filing'
import { received } from './received'
import { refuse } from './refusals'
import type { Request } from './request'

const mostFiles = 9

/** Refuses an item that is not listed and a filing that says nothing. A lawful matter is never refused for its words. */
export function submit(filing: Filing, county: County, now: number): Ruling<Request> {
  const item = filing.item ? (county.items.get(filing.item) ?? null) : null
  if (filing.item && !item) return refuse('unknown-item', 'item')
  const fault = givenFault(item, filing.given)
  if (fault) return refuse(fault, 'given')
  if (saysNothing(filing, item)) return refuse('nothing-said', 'text')
  if (filing.files.length > mostFiles) return refuse('too-many-files', 'files')
  return allow(received(filing, item, county, now))
}

const saysNothing = ({ text, files }: Filing, item: Item | null): boolean => !item && !text && files.length === 0
