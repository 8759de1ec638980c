// A document as text: with the ids of files as they are on the other side, and in the one way in which two are compared.
import { outward, parse, stringify } from '../database/ejson'

/** Every text that begins with the one prefix begins with the other; all else stays as it is. */
export function renamed(text: string, from: string, to: string): string {
  if (!text.includes(`"${from}`)) return text
  const rename = (_name: string, value: unknown) =>
    typeof value === 'string' && value.startsWith(from) ? to + value.slice(from.length) : value
  return JSON.stringify(JSON.parse(text, rename))
}

/** Whether two texts say the same document: CloudBase writes a value in several ways, and keeps fields in an order of its own. */
export const isSame = (one: string, other: string): boolean => one === other || canonical(one) === canonical(other)

const canonical = (text: string): string => JSON.stringify(inOrder(JSON.parse(plain(text))))

/** What is wrapped is written in the one way in which this house writes it. */
const plain = (text: string): string => (text.includes('"$') ? stringify(parse(outward(text), 0)) : text)

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, one]) => [name, inOrder(one)]))
}
