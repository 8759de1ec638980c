// What one edition changes against the one before it, for its history and for who is about to publish it.
import type { Catalogue, Heading, Item } from './catalogue'

export type Named = { code: string; name: string }
export type Differences = { added: Named[]; changed: (Named & { fields: string[] })[]; dropped: Named[] }

type Entry = Named & { of: Heading | Item }

const entriesOf = ({ headings, items }: Pick<Catalogue, 'headings' | 'items'>): Map<string, Entry> => {
  const entries: Entry[] = [
    ...[...headings.values()].map(of => ({ code: of.code, name: of.name, of })),
    ...[...items.values()].map(of => ({ code: of._id, name: of.name, of })),
  ]
  return new Map(entries.map(entry => [entry.code, entry]))
}

const named = ({ code, name }: Entry): Named => ({ code, name })

export function differencesOf(before: Catalogue, after: Catalogue): Differences {
  const [earlier, later] = [entriesOf(before), entriesOf(after)]
  const changed = [...later.values()].flatMap(entry => {
    const fields = fieldsThatDiffer(earlier.get(entry.code)?.of ?? entry.of, entry.of)
    return fields.length > 0 ? [{ ...named(entry), fields }] : []
  })
  return {
    added: [...later.values()].filter(({ code }) => !earlier.has(code)).map(named),
    changed,
    dropped: [...earlier.values()].filter(({ code }) => !later.has(code)).map(named),
  }
}

/** Names of the fields in which two say something else. What an edition leaves alone is the same object, and costs nothing. */
export function fieldsThatDiffer(before: object, after: object): string[] {
  if (before === after) return []
  const [a, b] = [before, after] as Record<string, unknown>[]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    field => JSON.stringify(a?.[field]) !== JSON.stringify(b?.[field]),
  )
}
