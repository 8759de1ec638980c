// Every kind of notice that may wait × every deed that can be done meanwhile: what it outdates stands in `outdated.txt`, written apart
// from the code. A kind or a template that is missing there fails.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { templates } from '../aspects'
import { deeds } from '../sample/any-deed'
import { kinds } from '../sample/waiting-notices'

const minuteLong = 60_000

/** The key of the notice; it stays whatever becomes of the words. */
function keyOf(kind: string): string {
  const { request, to, facts } = kinds[kind]!
  const found = request.outbox.filter(
    each => each.template === kind.split(' ')[0] && each.to === to && (!facts?.due || each.facts.due === facts.due),
  )
  expect([kind, found.length]).not.toEqual([kind, 0])
  return found.at(-1)!.key
}

/** Deeds that can be done on it and leave it, and those that outdate it. */
function tried(kind: string): { kept: string[]; outdated: string[] } {
  const { request } = kinds[kind]!
  const key = keyOf(kind)
  const done = Object.entries(deeds).flatMap(([name, deed]) => {
    const ruled = deed(request, request.updatedAt + 10 * minuteLong)
    if (!ruled.ok || ruled.value === request) return []
    return [{ name, told: ruled.value.outbox.some(each => each.key === key) }]
  })
  const names = (told: boolean) => done.filter(each => each.told === told).map(({ name }) => name)
  return { kept: names(true), outdated: names(false) }
}

const table = readFileSync(join(__dirname, 'outdated.txt'), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split(/\s*:\s*/) as [string, string])

test('the table knows every template and every kind', () => {
  expect(table.map(([kind]) => kind).sort()).toEqual(Object.keys(kinds).sort())
  const known = new Set(table.map(([kind]) => kind.split(' ')[0]))
  expect(Object.keys(templates).filter(name => !known.has(name))).toEqual([])
})

test('every deed is tried on something', () => {
  const done = new Set(Object.keys(kinds).flatMap(kind => Object.values(tried(kind)).flat()))
  expect(Object.keys(deeds).filter(name => !done.has(name))).toEqual([])
})

test.each(table)('“%s” is outdated by %s, and by nothing else', (kind, outdated) => {
  expect(tried(kind).outdated.sort().join(' ')).toBe(outdated.split(' ').filter(Boolean).sort().join(' '))
})
