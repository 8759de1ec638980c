// Among matters nearby, those that one is likely the same as. Before the reporter only as they stand before the public.

import type { Joinable } from '../case/case'
import { type County, placeName } from '../county'
import type { Request } from '../request/request'
import { workedStates } from '../request/states'
import { nearRow } from '../request/view'
import { type Likeness, likely, likeness, type Message, read } from './likeness'
import { rarityOf } from './rarity'
import type { AlikeRow } from './views'

/** What likeness needs of a request. */
export const messageOf = ({ title, text, item, place, createdAt }: Request): Message => ({
  text: `${text || title}`,
  item,
  place,
  at: createdAt,
})

export type Found = { request: Joinable; likeness: Likeness; following: number }

/** How far back a matter can still be the same, milliseconds. */
export const looksBack = 120 * 86_400_000

/** Those still to be answered that are likely the same, most alike first, with how many follow each. */
export function likelyAmong(message: Message, nearby: readonly Joinable[], most: number): Found[] {
  const one = read(message)
  const others = nearby.map(request => ({ request, read: read(messageOf(request)) }))
  const rarity = rarityOf([one, ...others.map(other => other.read)].map(({ terms }) => terms))
  return others
    .filter(({ request }) => workedStates.includes(request.state))
    .map(({ request, read: other }) => ({
      request,
      likeness: likeness(one, other, rarity),
      following: nearby.filter(({ state, lead }) => state === 'joined' && lead?.id === request._id).length,
    }))
    .filter(found => found.likeness.score >= likely)
    .sort((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, most)
}

const mostOffered = 3

/** Offered before sending: public items whose words are plain, not one's own; neither words nor persons of others. */
export function offers(
  message: Message,
  nearby: readonly Joinable[],
  own: readonly string[],
  county: County,
): AlikeRow[] {
  const open = nearby.filter(
    ({ shown, state, reporter }) => state === 'joined' || (shown && !own.includes(reporter.person)),
  )
  return likelyAmong(message, open, mostOffered).map(({ request, likeness: { metres }, following }) => ({
    ...nearRow(request, county),
    id: request._id,
    following,
    metres,
  }))
}

/** Where a matter is, as the staff read it. */
export const whereabouts = ({ place }: Request, county: County): string =>
  [placeName(county, place), place.words].filter(Boolean).join(' ')
