// Lists of requests by what the shared work lists say: their conditions as the database's, and rows that one bad document cannot stop.
import { lists, rowFields, type Whole } from '@shared/aspects'
import type { Post } from '@shared/post'
import type { At, Where, WorkList } from '@shared/request/aspect'
import type { Caller } from '@shared/request/standing'
import { database } from '../kit/cloud'
import { log } from '../kit/log'
import type { Filter } from '../kit/store'

export const filterOf = (where: Where): Filter =>
  Object.fromEntries(Object.entries(where).map(([field, condition]) => [field, conditionOf(condition)]))

function conditionOf(condition: Where[string]): unknown {
  const _ = database().command
  if (Array.isArray(condition)) return condition.length === 1 ? condition[0] : _.in([...condition])
  if (typeof condition !== 'object') return condition
  return 'atLeast' in condition ? _.gte(condition.atLeast) : 'upTo' in condition ? _.lt(condition.upTo) : condition
}

export const holds = ({ employments }: Caller, posts: readonly Post[]): boolean =>
  employments.some(employment => posts.some(post => employment.posts.includes(post)))

/** Null for a list that is none, or none of the caller's posts. */
export const listFor = (name: string, caller: Caller): WorkList<Whole> | null => {
  const list = listNamed(name)
  return list && holds(caller, list.posts) ? list : null
}

export const listNamed = (name: string): WorkList<Whole> | null =>
  (Object.hasOwn(lists, name) ? lists[name] : null) ?? null

export const fieldsOf = (list: WorkList<Whole>): string[] => [...rowFields, ...(list.fields ?? [])]

/** The same condition, of a row that is here: it may have come with those of another list. */
export const fits = (request: Whole, where: Where): boolean =>
  Object.entries(where).every(([field, condition]) => meets(request[field as keyof Whole] as unknown, condition))

function meets(value: unknown, condition: Where[string]): boolean {
  if (Array.isArray(condition))
    return Array.isArray(value) ? value.some(each => condition.includes(each)) : condition.includes(value as string)
  if (typeof condition !== 'object') return value === condition
  if ('atLeast' in condition) return Number(value) >= condition.atLeast
  return 'upTo' in condition && String(value) < condition.upTo
}

/** Is it this list's? */
export const isOf = (request: Whole, { where, waits }: WorkList<Whole>, caller: Caller, at: At): boolean =>
  fits(request, where(caller, at)) && (!waits || waits(request, caller, at.now))

/** What cannot be shown is left out and logged by its id: it must not keep the others from anybody. */
export function rowsOf<Doc extends { _id: string }, Row>(
  found: readonly Doc[],
  rowOf: (doc: Doc) => Row | null,
): Row[] {
  return found.flatMap(doc => {
    try {
      return rowOf(doc) ?? []
    } catch (error) {
      log('row left out', { request: doc._id, error })
      return []
    }
  })
}
