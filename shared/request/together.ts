// What follows from putting aspects together: how a request is filed, stood to, shown and listed.
import type { County } from '../county'
import { isSame } from '../person/same'
import type { Ruling } from '../ruling'
import type { RowSeeing, Seeing } from './aspect'
import type { Filing } from './filing'
import { reported } from './received'
import type { Request } from './request'
import { leadsTo, settleAll, type Table } from './settle'
import { type Caller, coreStands, inOrder, type Stand, type Standing, selfOf } from './standing'
import { submit } from './submit'
import { requestRow, requestView, type Showing } from './view'

/** A new request, with all that follows from its filing: what it is, where it goes, who is told. Refuses what `submit` refuses. */
export function file<Whole extends Request>(
  table: Table<Whole>,
  empty: Partial<Whole>,
  filing: Filing,
  county: County,
  now: number,
): Ruling<Whole> {
  const received = submit(filing, county, now)
  if (!received.ok) return received
  const phases = (['is', 'goes', 'tells'] as const).flatMap(phase =>
    table.aspects.flatMap(({ filed }) => filed?.[phase]?.(filing, county, now) ?? []),
  )
  const scene = { by: reported(filing.reporter.person), county, now }
  return settleAll(table, begun(empty, received.value), phases, scene)
}

/** One object for each table of aspects, with every field in its place. */
const shapes = new WeakMap<object, object>()

/**
 * The request with the empty fields of every aspect. V8 keeps an object of some fifty fields in a slow form when one is spread into
 * another; a copy of one that has them all stays in the fast form, and so does every copy made of it (a filing: 430 → 60 µs).
 */
function begun<Whole extends Request>(empty: Partial<Whole>, received: Request): Whole {
  const shape = shapes.get(empty) ?? (JSON.parse(JSON.stringify({ ...empty, ...received })) as object)
  shapes.set(empty, shape)
  return Object.assign({ ...shape }, empty, received) as Whole
}

/** All ways in which somebody stands to it, the nearest first; empty for one who must not see it. */
export const standsOf = <Whole extends Request>({ aspects }: Table<Whole>, request: Whole, caller: Caller): Stand[] =>
  inOrder([...coreStands(request, caller), ...aspects.flatMap(({ stands }) => stands?.(request, caller) ?? [])])

/** The roles that may do any of these deeds, from whatever state. */
export const rolesFor = <Whole extends Request>({ deeds }: Table<Whole>, names: readonly string[]): string[] => [
  ...new Set(names.flatMap(name => deeds.get(name)?.arrows.flatMap(({ by }) => by) ?? [])),
]

/** What somebody may do now: the arrows, less what makes no sense at this moment. */
export const mayDo = <Whole extends Request>(table: Table<Whole>, request: Whole, seeing: Seeing): string[] =>
  [...table.deeds.keys()].filter(deed => makesSense(table, deed, request, seeing))

/** As what one may act: who reported it, as nothing else. */
const actingAs = ({ standings, caller }: Seeing, { reporter }: Request): readonly Standing[] =>
  isSame(selfOf(caller), reporter) ? standings.filter(as => as === 'reporter') : standings

function makesSense<Whole extends Request>(table: Table<Whole>, deed: string, request: Whole, seeing: Seeing): boolean {
  if (!actingAs(seeing, request).some(role => leadsTo(table, request.state, deed, role).length > 0)) return false
  const { offered } = table.deeds.get(deed) ?? {}
  if (offered && !offered(request, seeing)) return false
  return !table.aspects.some(({ withholds }) => withholds?.[deed]?.(request))
}

export type Looking = Pick<Showing, 'addresses' | 'templates'> & {
  caller: Caller
  /** As they were before the deed: who gave it away sees once more what became of it. */
  stands: readonly Stand[]
  now: number
}

/** Null for one who does not stand to it in any way. */
export function viewOf<Whole extends Request>(
  table: Table<Whole>,
  request: Whole,
  county: County,
  { caller, stands, now, ...showing }: Looking,
): object | null {
  const [first] = stands
  if (!first) return null
  const seeing: Seeing = { county, caller, standings: stands.map(({ as }) => as), as: first.as, now }
  const may = mayDo(table, request, seeing)
  const shown = requestView(request, seeing, { ...showing, may, deeds: table.deeds })
  return Object.assign(shown, ...table.aspects.map(({ view }) => view?.(request, seeing) ?? {}))
}

export const rowOf = <Whole extends Request>({ aspects }: Table<Whole>, request: Whole, seeing: RowSeeing): object =>
  Object.assign(requestRow(request, seeing), ...aspects.map(({ row }) => row?.(request, seeing) ?? {}))

/** What a row of a list needs; words and history stay where they are. */
export const rowFieldsOf = <Whole extends Request>({ aspects }: Table<Whole>): string[] => [
  ...coreRowFields,
  ...aspects.flatMap(({ rowFields = [] }) => rowFields),
]

const coreRowFields: readonly (keyof Request)[] = [
  'title',
  'place',
  'state',
  'round',
  'unit',
  'handler',
  'createdAt',
  'clocks',
  'pauses',
  'files',
  'kind',
  'item',
  'edition',
  'filedKey',
  'dueKey',
  'until',
  'urgent',
  'firstDue',
]
