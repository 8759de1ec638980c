// Where an item stands: the names of the headings above it.
import type { Heading } from './catalogue'

const deepest = 8

/** From the top down, “城市管理” then “市政设施”; empty where the heading is missing. A cycle ends where it closes. */
export function pathOf(parent: string | null, headings: ReadonlyMap<string, Heading>): string[] {
  const names: string[] = []
  for (let code = parent; code !== null && names.length < deepest; ) {
    const heading = headings.get(code)
    if (!heading) break
    names.unshift(heading.name)
    code = heading.parent
  }
  return names
}

/** The name of the heading next above an item, under which the form groups it. */
export const groupOf = (item: { parent: string }, headings: ReadonlyMap<string, Heading>): string =>
  headings.get(item.parent)?.name ?? ''
