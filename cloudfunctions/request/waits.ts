// What waits at a home, list by list. Those that are read come in one trip, each a branch with its own index; long ones are counted by
// the database beside it, and what is no list of requests is looked at by who registered it.
import { lists, type Whole } from '@shared/aspects'
import { atHome, type Home } from '@shared/organisation/homes'
import type { Door, WorkList } from '@shared/request/aspect'
import type { Wait } from '@shared/request/calls'
import type { Caller } from '@shared/request/standing'
import type { Known } from '../kit/serve'
import { either } from '../kit/store'
import type { Here, Waiting } from '../kit/waiting'
import { waitings } from '../waitings'
import { filterOf, holds, isOf, rowsOf } from './lists'
import { requests } from './requests'

/** With its place among the others, and as a main button where it can be one. */
export type Standing = Wait & { rank: number; acts: string | null; button: boolean }

/** So many are read and looked at one by one; where more wait, each list is counted by the database. */
const mostRead = 500

type Doored = WorkList<Whole> & { id: string; door: Door<Whole> }

/** All that stands at this home, in its order. `several`: a page is told as which of their posts it is opened. */
export async function waitsAt(home: Home, known: Known, several: boolean): Promise<Standing[]> {
  const here = { ...known, caller: atHome(known.caller, home), home }
  const doored = dooredFor(here)
  const [listed, others] = await Promise.all([
    listsAt(doored, here),
    Promise.all(waitings.filter(({ homes }) => homes.includes(home.kind)).map(one => lookAt(one, here))),
  ])
  const own = several ? listed.map(wait => ({ ...wait, page: asPost(wait.page, home) })) : listed
  return [...own, ...others.flat()].sort((a, b) => a.rank - b.rank)
}

const asPost = (page: string, { id }: Home): string =>
  page.startsWith('task/') ? `${page}&post=${encodeURIComponent(id)}` : page

const dooredFor = ({ caller, home }: Here): Doored[] =>
  Object.entries(lists).flatMap(([id, list]) =>
    list.door?.homes.includes(home.kind) && holds(caller, list.posts) ? [{ ...list, id, door: list.door }] : [],
  )

async function lookAt(one: Waiting, here: Here): Promise<Standing[]> {
  const found = await one.look(here)
  if (!found) return []
  const { id, icon, rank, acts, button = false } = one
  const { count, says, tone = 'calm', title = one.title, page = one.page } = found
  const text = acts && count !== 0 ? acts(count) : null
  return [{ id, title, says, count, page, tone: count === 0 ? 'calm' : tone, icon, rank, acts: text, button }]
}

async function listsAt(doored: readonly Doored[], here: Here): Promise<Standing[]> {
  const { caller } = here
  const short = doored.filter(({ door }) => !door.long)
  const count = ({ where }: Doored) => requests.count(filterOf(where(caller, here)))
  const [found, long] = await Promise.all([
    readAll(short, here),
    Promise.all(doored.map(list => (list.door.long ? count(list) : null))),
  ])
  // Then the rows are but some of them.
  const all = found.length < mostRead ? long : await Promise.all(doored.map(list => (list.waits ? null : count(list))))
  return doored.flatMap((list, place) => {
    const rows = list.door.long ? [] : rowsOf(found, request => (isOf(request, list, caller, here) ? request : null))
    return standing(list, all[place] ?? rows.length, rows, here)
  })
}

function standing({ id, door }: Doored, count: number, rows: readonly Whole[], here: Here): Standing[] {
  const { title, icon, page, rank, tone, acts } = door
  const says = count > 0 ? door.says(rows, here.caller, here) : door.idle(here.home.kind)
  if (says === null) return []
  const pressing = count > 0 && tone ? tone(rows, here.caller, here) : 'calm'
  const text = count > 0 && acts ? acts(count) : null
  return [{ id, title, says, count, page, tone: pressing, icon, rank, acts: text, button: false }]
}

async function readAll(short: readonly Doored[], here: Here): Promise<Whole[]> {
  if (short.length === 0) return []
  const wheres = short.map(({ where }) => where(here.caller as Caller, here))
  const fields = new Set([...wheres.flatMap(where => Object.keys(where)), ...short.flatMap(list => list.fields ?? [])])
  return requests.find(either(wheres.map(filterOf)), { limit: mostRead, fields: [...fields] })
}
