// Lists page by the key they are sorted by: the next page begins after the key of the last row seen.
import { database } from './cloud'
import type { Filter } from './store'

export const perPage = 20

/** Rows beyond the key, in the order of the list; all of them without a key. */
export function beyond(field: string, order: 'asc' | 'desc', after: string | undefined): Filter {
  if (!after) return {}
  const _ = database().command
  return { [field]: order === 'asc' ? _.gt(after) : _.lt(after) }
}

/** The rows of a filter beyond the key: also where the filter has a bound of that field itself. */
export function within(filter: Filter, field: string, order: 'asc' | 'desc', after: string | undefined): Filter {
  const rest = beyond(field, order, after)
  const [bound, next] = [filter[field], rest[field]]
  return bound && next ? { ...filter, [field]: database().command.and(bound, next) } : { ...filter, ...rest }
}

/** A page that was asked for with one row more than it shows, and where the next begins. */
export function page<Row>(rows: Row[], keyOf: (row: Row) => string): { rows: Row[]; after: string | null } {
  const last = rows.length > perPage ? rows[perPage - 1] : undefined
  return { rows: rows.slice(0, perPage), after: last ? keyOf(last) : null }
}
