// What waits for somebody, list by list, counted in one trip: each list with a door is a branch with its own index. Long ones are
// counted by the database beside it.
import { lists, type Whole } from '@shared/aspects'
import type { Door, WorkList } from '@shared/request/aspect'
import type { Wait } from '@shared/request/calls'
import type { Caller } from '@shared/request/standing'
import type { Situation } from '../kit/serve'
import { either } from '../kit/store'
import { filterOf, holds, rowsOf } from './lists'
import { requests } from './requests'

const mostRead = 300

type Doored = WorkList<Whole> & { id: string; door: Door<Whole> }

const doored = (caller: Caller): Doored[] =>
  Object.entries(lists).flatMap(([id, list]) =>
    list.door && holds(caller, list.posts) ? [{ ...list, id, door: list.door }] : [],
  )

export async function waitsFor({ caller, now }: Situation): Promise<Wait[]> {
  if (!caller) return []
  const own = doored(caller)
  const short = own.filter(({ door }) => !door.long)
  const [found, ...counts] = await Promise.all([
    readAll(short, caller),
    ...own.map(({ door, where }) => (door.long ? requests.count(filterOf(where(caller))) : null)),
  ])
  return own.flatMap((list, place) => {
    const rows = list.door.long ? [] : rowsOf(found, request => (isOf(request, list, caller, now) ? request : null))
    return waitOf(list, caller, counts[place] ?? rows.length, rows)
  })
}

function waitOf({ id, door }: Doored, caller: Caller, count: number, rows: readonly Whole[]): Wait[] {
  const says = count > 0 ? door.says(count, rows) : door.idle(caller)
  return says === null ? [] : [{ id, title: door.title, says, count, page: door.page }]
}

async function readAll(own: readonly Doored[], caller: Caller): Promise<Whole[]> {
  if (own.length === 0) return []
  const wheres = own.map(({ where }) => where(caller))
  const fields = new Set([...wheres.flatMap(where => Object.keys(where)), ...own.flatMap(list => list.fields ?? [])])
  return requests.find(either(wheres.map(filterOf)), { limit: mostRead, fields: [...fields] })
}

/** The rows came for all lists at once: which of them is this one's? */
function isOf(request: Whole, { where, waits }: Doored, caller: Caller, now: number): boolean {
  const fits = Object.entries(where(caller)).every(([field, condition]) => {
    const value = request[field as keyof Whole] as unknown
    if (Array.isArray(condition))
      return Array.isArray(value) ? value.some(each => condition.includes(each)) : condition.includes(value as string)
    return typeof condition === 'object' && 'atLeast' in condition
      ? Number(value) >= condition.atLeast
      : value === condition
  })
  return fits && (!waits || waits(request, caller, now))
}
