// Which catalogue is in force when: editions laid over one another in their order.
import type { Catalogue, Edition } from './catalogue'

/** Before the first edition: nothing is listed. */
export const nothingListed: Catalogue = {
  edition: 0,
  from: Number.NEGATIVE_INFINITY,
  note: '',
  by: '',
  headings: new Map(),
  items: new Map(),
}

/** The catalogue that follows from one by an edition. What the edition leaves alone is the same object as before. */
export function after(base: Catalogue, { number, from, note, by, headings, items, dropped }: Edition): Catalogue {
  const next = { headings: new Map(base.headings), items: new Map(base.items) }
  for (const code of dropped) {
    next.headings.delete(code)
    next.items.delete(code)
  }
  for (const heading of headings) next.headings.set(heading.code, heading)
  for (const item of items) next.items.set(item._id, item)
  return { edition: number, from: from ?? Number.POSITIVE_INFINITY, note, by, ...next }
}

/** Every published catalogue, oldest first. A draft governs nobody. */
export function cataloguesOf(editions: readonly Edition[]): Catalogue[] {
  const published = editions.filter(({ state }) => state === 'published').sort((a, b) => a.number - b.number)
  const found: Catalogue[] = []
  for (const edition of published) found.push(after(found.at(-1) ?? nothingListed, edition))
  return found
}

/** @param catalogues oldest first, as `cataloguesOf` makes them */
export function inForce(catalogues: readonly Catalogue[], now: number): Catalogue {
  for (let at = catalogues.length - 1; at >= 0; at--) {
    const catalogue = catalogues[at]
    if (catalogue && catalogue.from <= now) return catalogue
  }
  return nothingListed
}
