// How far two messages are about one matter: what they say, where it is, and when; with what makes it so.
// The same complaint in two villages is two matters; two ways of telling of one broken lamp are one.
import { distanceMetres } from '../grid'
import type { Place } from '../request/request'
import { namesIn, namesShared } from './names'
import { termsOf } from './terms'

/** A message as far as likeness needs it; `at` in epoch milliseconds. */
export type Message = { text: string; item: string | null; place: Place; at: number }

/** Read once, compared often. */
export type Read = Message & { terms: ReadonlySet<string>; names: readonly string[] }

export type Likeness = {
  /** 0 nothing alike, 1 the same words at the same place within days. */
  score: number
  /** Names and words that both have, those that tell most first. */
  words: string[]
  metres: number | null
  /** The smallest area that both are in. */
  near: 'grid' | 'village' | 'town' | null
  days: number
  sameItem: boolean
}

/** From here on two are likely one matter; a person decides. */
export const likely = 0.5

const day = 86_400_000

export const read = (message: Message): Read => ({
  ...message,
  terms: termsOf(message.text),
  names: namesIn(message.text),
})

/** @param rarity how much a term tells; the same for all where none is given */
export function likeness(a: Read, b: Read, rarity: (term: string) => number = () => 1): Likeness {
  const words = cosine(a.terms, b.terms, rarity)
  const names = namesShared(a.names, b.names)
  const days = Math.abs(a.at - b.at) / day
  const sameItem = a.item !== null && a.item === b.item
  const metres = a.place.point && b.place.point ? distanceMetres(a.place.point, b.place.point) : null
  const where = whereOf(a, b, metres) * spotOf(a, b, names.length > 0)
  return {
    score: whatOf(a, b, words.cosine) * where * whenOf(days),
    words: [...names, ...words.shared].slice(0, 5),
    metres: metres === null ? null : Math.round(metres),
    near: nearOf(a.place, b.place),
    days: Math.floor(days),
    sameItem,
  }
}

/** The same item says most of it; a matter without an item is told by its words, one under another item by many of them. */
function whatOf(a: Message, b: Message, words: number): number {
  if (a.item && a.item === b.item) return 0.6 + 0.4 * words
  return a.item && b.item ? 0.9 * words : Math.min(1, 0.1 + 1.2 * words)
}

function nearOf(a: Place, b: Place): Likeness['near'] {
  const same = (area: 'grid' | 'village' | 'town') => a[area] !== null && a[area] === b[area]
  return (['grid', 'village', 'town'] as const).find(same) ?? null
}

const metresAway: [metres: number, where: number][] = [
  [60, 1],
  [200, 0.9],
  [500, 0.6],
  [1500, 0.2],
]

/** A point says where; else the areas do. A place that is not known speaks neither for nor against. */
function whereOf({ place: a }: Message, { place: b }: Message, metres: number | null): number {
  if (metres !== null) return metresAway.find(([most]) => metres <= most)?.[1] ?? 0.05
  const near = nearOf(a, b)
  if (near === 'grid') return 1
  if (near === 'village') return a.grid && b.grid ? 0.85 : 0.95
  if (a.village && b.village) return 0.1
  return near === 'town' || !a.town || !b.town ? 0.8 : 0.05
}

/** Two doors of one grid are two places, two names of it as well. */
function spotOf(a: Read, b: Read, shared: boolean): number {
  const doors = [a.place.words, b.place.words].map(words => termsOf(words))
  const [one, two] = doors as [Set<string>, Set<string>]
  const told = one.size > 0 && two.size > 0
  if (told) return [...one].some(term => two.has(term)) ? 1 : 0.6
  return a.names.length > 0 && b.names.length > 0 && !shared ? 0.7 : 1
}

/** Within a fortnight it is now; after four months it is another time. */
const whenOf = (days: number): number => (days <= 14 ? 1 : Math.max(0, 1 - (days - 14) / 106))

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: (term: string) => number) {
  const norm = (terms: ReadonlySet<string>) => [...terms].reduce((sum, term) => sum + rarity(term) ** 2, 0)
  const common = [...a].filter(term => b.has(term))
  const dot = common.reduce((sum, term) => sum + rarity(term) ** 2, 0)
  const size = Math.sqrt(norm(a) * norm(b))
  const shared = common.filter(term => term.length > 2).sort((x, y) => rarity(y) - rarity(x))
  return { cosine: size > 0 ? dot / size : 0, shared }
}
