// A keyword of the account's own template, “thing4”: its kind, what the kind may hold, and which facts may go into it.
import type { FieldKind } from './template'

/** WeChat's keyword kinds that a fact can fill. */
export type KeywordKind = FieldKind | 'date'

/** Most characters of each kind; WeChat counts code points. Source: subscribeMessage.send, parameter limits. */
export const most: Record<KeywordKind, number> = {
  thing: 20,
  character_string: 32,
  time: 40,
  date: 40,
  phrase: 5,
  name: 10,
  phone_number: 17,
  number: 32,
}

/** Where a fact of each kind may go without losing what it says; its own kind first. */
const carriers: Record<FieldKind, readonly KeywordKind[]> = {
  thing: ['thing'],
  character_string: ['character_string', 'thing'],
  time: ['time', 'date', 'thing'],
  phrase: ['phrase', 'thing'],
  name: ['name', 'thing'],
  phone_number: ['phone_number', 'character_string', 'thing'],
  number: ['number', 'character_string', 'thing'],
}

/** @example kindOf('character_string5') // 'character_string' */
export function kindOf(keyword: string): KeywordKind | undefined {
  const kind = keyword.replace(/\d+$/, '')
  return Object.hasOwn(most, kind) ? (kind as KeywordKind) : undefined
}

export function carries(keyword: string, fact: FieldKind): boolean {
  const kind = kindOf(keyword)
  return kind !== undefined && carriers[fact].includes(kind)
}
