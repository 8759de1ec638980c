// The item that governs a request: as it stood in the edition under which the request was filed or handed out.
import type { County } from '../county'
import type { Item } from './catalogue'

/** Null where the request has no item. */
export const governing = (county: County, { item, edition }: { item: string | null; edition: number }): Item | null =>
  item ? itemAt(county, item, edition) : null

/** An item as one edition has it; null where that edition does not list it. */
export const itemAt = (county: County, code: string, edition: number): Item | null =>
  (edition === county.edition ? county.items : county.catalogues.find(each => each.edition === edition)?.items)?.get(
    code,
  ) ?? null
