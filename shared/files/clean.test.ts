// Files as real tools write them, with place, device, names and notes in every corner that they know; each says SECRET there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { clean } from './clean'
import { fits, formatOf } from './kinds'
import { big } from './pieces'

const folder = join(__dirname, 'fixtures')
const fixtures = readdirSync(folder).map(name => [name, new Uint8Array(readFileSync(join(folder, name)))] as const)
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const cleaned = (bytes: Uint8Array): Uint8Array => {
  const format = formatOf(bytes)
  const out = format && clean(bytes, format)
  if (!out) throw new Error('not cleaned')
  return out
}

test.each(fixtures)('%s tells nothing but what it shows', (_name, bytes) => {
  expect(text(bytes)).toMatch(/SECRET|LAME|Lavf/)
  const out = cleaned(bytes)
  expect(text(out)).not.toMatch(/SECRET|34\.5678|117\.1234/)
  expect(text(out)).not.toContain('2026:11:20')
  expect(formatOf(out)).toBe(formatOf(bytes))
  expect(cleaned(out)).toEqual(out)
})

const scanOf = (jpeg: Uint8Array): string => {
  const whole = text(jpeg)
  const from = whole.indexOf('\xff\xda')
  return whole.slice(from, whole.lastIndexOf('\xff\xd9'))
}

test('a photo keeps its picture bit by bit, and which way is up', () => {
  const bytes = fixtures.find(([name]) => name === 'a.jpg')?.[1] ?? new Uint8Array()
  const out = cleaned(bytes)
  expect(scanOf(bytes).startsWith(scanOf(out))).toBe(true)
  const exif = text(out).indexOf('Exif\0\0MM')
  expect(big(out, exif + 24, 2)).toBe(6)
})

test('a film keeps its length, so that it can be wound', () => {
  for (const [name, bytes] of fixtures.filter(([name]) => /mp4|mov|webm/.test(name)))
    expect([name, cleaned(bytes).length]).toEqual([name, bytes.length])
})

const broken = fc
  .tuple(fc.constantFrom(...fixtures), fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }))
  .map(([[, bytes], cut, changes]) => {
    const copy = bytes.slice(0, 12 + (cut % bytes.length))
    for (const [at, value] of changes) copy[at % copy.length] = value
    return copy
  })

test('a broken file is cleaned or said to be broken, and never more', () =>
  fc.assert(
    fc.property(broken, bytes => {
      const format = formatOf(bytes)
      const out = format && clean(bytes, format)
      expect(out === null || out instanceof Uint8Array).toBe(true)
    }),
    { numRuns: 3000 },
  ))

test.each([
  ['a HEIC', '\0\0\0\x18ftypheic', 'heic', false],
  ['an AVIF', '\0\0\0\x1cftypavif', 'heic', false],
  ['a page named .jpg', '<!doctype html><script>', null, false],
  ['an empty file', '', null, false],
  ['a PDF', '%PDF-1.7', null, false],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg">', null, false],
  ['a film', '\0\0\0\x18ftypisom', 'mp4', false],
  ['a photo', '\xff\xd8\xff\xe0', 'jpg', true],
] as const)('%s is known by its first bytes, and fit as a photo or not', (_name, first, format, fit) => {
  const bytes = Uint8Array.from([...first].map(letter => letter.charCodeAt(0)))
  expect(formatOf(bytes)).toBe(format)
  expect(format !== null && fits(format, 'photo')).toBe(fit)
})
