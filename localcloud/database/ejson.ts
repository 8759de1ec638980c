// Between EJSON text (the wire, the disk) and plain values. Numbers are kept plain; dates, ids and expressions are wrapped.
import { badRequest, Refusal } from './refusal'

/** A stored document or any part of one that has named fields. */
export type Doc = Record<string, unknown>

/** MongoDB's own kind of id, kept apart from a string of the same letters. */
export class ObjectId {
  constructor(readonly hex: string) {}
  toString(): string {
    return this.hex
  }
}

const deepest = 100
const flags = (options: unknown) => String(options ?? '').replace(/[^imsu]/g, '')
const inner = (value: unknown) => value as Doc
const time = (value: unknown) =>
  typeof value === 'object' && value ? Number(inner(value).$numberLong) : (value as string)

type Unwrap = (value: unknown, now: number) => unknown
const unwrap: Record<string, Unwrap | undefined> = {
  $numberInt: Number,
  $numberLong: Number,
  $numberDouble: Number,
  $numberDecimal: Number,
  $date: value => new Date(time(value)),
  $oid: value => new ObjectId(String(value)),
  $regularExpression: value => new RegExp(String(inner(value).pattern), flags(inner(value).options)),
  $tcb_server_date: (value, now) => new Date(now + (Number(decode(inner(value).offset, now)) || 0)),
}

/**
 * Turns parsed EJSON into plain values, in place.
 * @param now epoch milliseconds, for `db.serverDate()`
 */
export function decode(value: unknown, now: number, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) throw badRequest(`a document may be nested ${deepest} levels deep`)
  return Array.isArray(value) ? decodeItems(value, now, depth) : decodeFields(value as Doc, now, depth)
}

function decodeItems(items: unknown[], now: number, depth: number): unknown[] {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (typeof item === 'object') items[i] = decode(item, now, depth + 1)
  }
  return items
}

function decodeFields(fields: Doc, now: number, depth: number): unknown {
  for (const key in fields) {
    if (key.charCodeAt(0) === 36 && unwrap[key]) return unwrap[key](fields[key], now)
    if (key === '__proto__') throw badRequest('a field may not be named __proto__')
    const value = fields[key]
    if (typeof value === 'object' && value !== null) fields[key] = decode(value, now, depth + 1)
  }
  return fields
}

/** Reads EJSON text. Refuses what is not EJSON. */
export const parse = (text: unknown, now: number): unknown => read(text, now).value

/**
 * Reads EJSON text as it came over the wire and gives back the text as well, as `stringify` would write it: a document is
 * then not written a second time. Refuses what is not EJSON.
 */
export function read(text: unknown, now: number): { value: unknown; text: string } {
  if (typeof text !== 'string') throw notText()
  const plain = text.replace(wholeNumber, '$1')
  try {
    const value = decode(JSON.parse(plain), now)
    return { value, text: plain.includes('"$') ? stringify(value) : plain }
  } catch (error) {
    throw error instanceof SyntaxError ? notText() : error
  }
}

/** The SDK wraps every number. In JSON no quote stands bare inside a text, so this never meets what a person wrote. */
const wholeNumber = /\{"\$number(?:Int|Long)":"(0|-?[1-9]\d{0,14})"\}/g

const notText = () => new Refusal('INVALID_PARAM', 'a parameter is not EJSON text')

/** Writes plain values as EJSON text (relaxed: numbers stay numbers). */
export const stringify = (value: unknown): string => JSON.stringify(encode(value))

/** A document's text as it leaves: CloudBase shows MongoDB's ids as plain text. */
export const outward = (text: string): string =>
  text.includes('"$oid"') ? text.replace(/\{"\$oid":"([^"]*)"\}/g, '"$1"') : text

/** Wraps what JSON cannot say. Gives back the same object when there is nothing to wrap. */
function encode(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : wrapNumber(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return encodeItems(value)
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof ObjectId) return { $oid: value.hex }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  return encodeFields(value as Doc)
}

const wrapNumber = (value: number) => ({ $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) })

function encodeItems(items: unknown[]): unknown[] {
  let copy: unknown[] | undefined
  for (let i = 0; i < items.length; i++) {
    const next = encode(items[i])
    if (next !== items[i]) {
      copy ??= items.slice()
      copy[i] = next
    }
  }
  return copy ?? items
}

function encodeFields(fields: Doc): Doc {
  let copy: Doc | undefined
  for (const key in fields) {
    const next = encode(fields[key])
    if (next !== fields[key]) {
      copy ??= { ...fields }
      copy[key] = next
    }
  }
  return copy ?? fields
}
