// Keys of an index: bytes whose order is MongoDB's order of values, so that SQLite's own b-tree answers ranges and sorts.
import { type Doc, ObjectId, stringify } from './ejson'

/** 1 ascending, -1 descending. */
export type Direction = 1 | -1

const tag = {
  nothing: 4,
  null: 5,
  number: 16,
  string: 20,
  object: 24,
  array: 25,
  id: 32,
  boolean: 40,
  date: 48,
  regexp: 56,
}

let scratch = Buffer.allocUnsafe(4096)
let length = 0

function room(bytes: number): void {
  if (length + bytes <= scratch.length) return
  const larger = Buffer.allocUnsafe((length + bytes) * 2)
  scratch.copy(larger, 0, 0, length)
  scratch = larger
}

function putNumber(kind: number, value: number): void {
  scratch[length++] = kind
  scratch.writeDoubleBE(Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value + 0, length)
  // IEEE order becomes byte order: a negative number has all bits turned, a positive one its sign.
  if (scratch[length]! & 0x80) for (let i = 0; i < 8; i++) scratch[length + i] = ~scratch[length + i]! & 0xff
  else scratch[length] = scratch[length]! | 0x80
  length += 8
}

function putText(kind: number, text: string): void {
  room(text.length * 4 + 4)
  scratch[length++] = kind
  // A zero byte ends the text, so one inside is followed by 0xff.
  const ended = text.includes('\0') ? text.replaceAll('\0', '\0\u00ff') : text
  length += scratch.write(ended, length)
  scratch[length++] = 0
  scratch[length++] = 0
}

function putValue(value: unknown): void {
  room(16)
  if (value === null || value === undefined) scratch[length++] = tag.null
  else if (typeof value === 'string') putText(tag.string, value)
  else if (typeof value === 'number') putNumber(tag.number, value)
  else if (typeof value === 'boolean') {
    scratch[length++] = tag.boolean
    scratch[length++] = value ? 1 : 0
  } else putObject(value as object)
}

function putObject(value: object): void {
  if (value instanceof Date) putNumber(tag.date, value.getTime())
  else if (value instanceof ObjectId) putText(tag.id, value.hex)
  else if (value instanceof RegExp) putText(tag.regexp, String(value))
  else if (value === nothing) scratch[length++] = tag.nothing
  else putText(Array.isArray(value) ? tag.array : tag.object, stringify(value))
}

/** Stands for an empty array in an index: below null, above what is not there. */
export const nothing = Object.freeze({})

function putField(value: unknown, direction: Direction): void {
  const from = length
  putValue(value)
  if (direction === -1) for (let i = from; i < length; i++) scratch[i] = ~scratch[i]! & 0xff
}

function written(): Buffer {
  const key = Buffer.allocUnsafe(length)
  scratch.copy(key, 0, 0, length)
  return key
}

/** The bytes of a document's fields, each in its own direction; undefined when one of them is a list or lies in one. */
export function keyOfFields(doc: Doc, fields: { path: string[]; direction: Direction }[]): Buffer | undefined {
  length = 0
  for (const { path, direction } of fields) {
    let value: unknown = doc
    for (const name of path) {
      value = typeof value === 'object' && value !== null ? (value as Doc)[name] : undefined
      if (Array.isArray(value)) return undefined
    }
    putField(value, direction)
  }
  return written()
}

/** The bytes of one value in one direction, after those of the fields before it. */
export function keyOf(before: Buffer, value: unknown, direction: Direction): Buffer {
  length = 0
  room(before.length)
  before.copy(scratch, 0)
  length = before.length
  putField(value, direction)
  return written()
}

/** The first key of the values that have this value's type: MongoDB compares only within a type. */
export function typeOfKey(before: Buffer, value: unknown, direction: Direction): Buffer {
  return keyOf(before, value, direction).subarray(0, before.length + 1)
}

/** The smallest key above every key that begins with these bytes. */
export function after(key: Buffer): Buffer {
  let end = key.length
  while (end > 0 && key[end - 1] === 0xff) end--
  if (end === 0) return Buffer.from([0xff, 0xff])
  const next = Buffer.from(key.subarray(0, end))
  next[end - 1] = next[end - 1]! + 1
  return next
}

export const noKey = Buffer.alloc(0)

/** MongoDB's order of any two values. */
export const compareValues = (a: unknown, b: unknown) => Buffer.compare(keyOf(noKey, a, 1), keyOf(noKey, b, 1))
export const sameValue = (a: unknown, b: unknown) => a === b || (typeof a === typeof b && compareValues(a, b) === 0)

/** What stands at a dotted path, each element for itself where arrays lie on the way. */
export function valuesAt(value: unknown, path: string[], from = 0): unknown[] {
  for (let i = from; i < path.length; i++) {
    if (Array.isArray(value)) return valuesInArray(value, path, i)
    if (typeof value !== 'object' || value === null) return [undefined]
    value = (value as Doc)[path[i]!]
  }
  if (!Array.isArray(value)) return [value]
  return value.length ? value : [nothing]
}

function valuesInArray(items: unknown[], path: string[], at: number): unknown[] {
  const position = path[at]!
  if (/^\d+$/.test(position)) return valuesAt(items[Number(position)], path, at + 1)
  const found = items.flatMap(item => valuesAt(item, path, at))
  return found.length ? found : [undefined]
}

/** Each key once. */
export const distinct = (keys: Buffer[]) =>
  keys.length < 2 ? keys : [...new Map(keys.map(key => [key.toString('latin1'), key])).values()]
