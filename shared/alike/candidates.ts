// Among matters nearby, those that one is likely the same as. Before the reporter only as they stand before the public.

import type { Joinable } from '../case/case'
import { governing } from '../catalogue/governing'
import { type County, placeName } from '../county'
import { isPublic } from '../request/public'
import type { Request } from '../request/request'
import { workedStates } from '../request/states'
import { publicTitle } from '../request/tell'
import { nearRow } from '../request/view'
import { type Likeness, likely, likeness, type Message, type Read, read } from './likeness'
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
  const others = nearby.map(request => ({ request, read: read(messageOf(request)) }))
  return likelyOf(read(message), others, nearby).slice(0, most)
}

type Compared = { request: Joinable; read: Read }

function likelyOf(one: Read, others: readonly Compared[], nearby: readonly Joinable[]): Found[] {
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
}

const mostOffered = 3

/**
 * A matter as everybody may know it: its item, its grid and its day. What is offered is compared with this alone: else one who tries
 * words and points, and sees what is offered, reads out the words and the door of another.
 */
function publicly(request: Request, county: County): Message {
  const { item, place, createdAt } = request
  const { grid, village, town } = place
  const says = governing(county, request)?.examples ?? []
  return {
    text: [publicTitle(request, county), ...says].join(' '),
    item,
    place: { grid, village, town, point: null, words: '', from: 'none' },
    at: createdAt,
  }
}

/** Offered before sending: what stands before the public, not one's own; neither words nor persons nor points of others. */
export function offers(
  message: Message,
  nearby: readonly Joinable[],
  own: readonly string[],
  county: County,
): AlikeRow[] {
  const open = nearby.filter(request => isPublic(request) && !own.includes(request.reporter.person))
  const one = read(message)
  const others = open.map(request => ({ request, read: read(publicly(request, county)) }))
  return likelyOf(one, others, nearby)
    .slice(0, mostOffered)
    .map(({ request, likeness: { near }, following }) => ({
      ...nearRow(request, county),
      id: request._id,
      following,
      near,
    }))
}

/** Where a matter is, as the staff read it. */
export const whereabouts = ({ place }: Request, county: County): string =>
  [placeName(county, place), place.words].filter(Boolean).join(' ')
