// Expressions of aggregation that mingo has otherwise than MongoDB, or not at all.
import { evalExpr } from 'mingo/core'
import { $dayOfWeek, $dayOfYear } from 'mingo/operators/expression'
import { badRequest } from './refusal'

type Options = Parameters<typeof evalExpr>[2]
type Expression = (doc: never, operand: never, options: Options) => unknown

/** An expression of what its operands come to. */
const of =
  (work: (...values: unknown[]) => unknown): Expression =>
  (doc, operand, options) =>
    work(...(evalExpr(doc, operand, options) as unknown[]))

/** Weeks begin on Sunday; the days before the first are week 0. */
const week: Expression = (doc, operand, options) => {
  const [day, weekday] = [$dayOfYear(doc, operand, options), $dayOfWeek(doc, operand, options)]
  return typeof day === 'number' ? Math.floor((day + 7 - Number(weekday)) / 7) : day
}

const textOf = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value ?? ''))

/** A part of a text by bytes; a negative length takes the rest. */
function part(value: unknown, start: unknown, length: unknown): string {
  const bytes = Buffer.from(textOf(value))
  const piece = bytes.subarray(Number(start), Number(length) < 0 ? undefined : Number(start) + Number(length))
  const text = piece.toString()
  if (Buffer.byteLength(text) !== piece.length) throw badRequest('$substrBytes cuts a character in two')
  return text
}

/** Where a text stands in another, counted in what `split` makes of it. */
const indexIn = (split: (text: string) => ArrayLike<unknown>) =>
  of((text, wanted, start = 0, end = Number.POSITIVE_INFINITY) => {
    if (text === null || text === undefined) return null
    if (typeof text !== 'string' || typeof wanted !== 'string') throw badRequest('$indexOf… looks for a text in a text')
    const units = split(text)
    const last = Math.min(Number(end), units.length)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const from = split(text.slice(0, at)).length
      if (from >= Number(start) && from + split(wanted).length <= last) return from
    }
    return -1
  })

export const expressions: Record<string, Expression> = {
  $week: week,
  $substr: of(part),
  $substrBytes: of(part),
  $indexOfBytes: indexIn(text => Buffer.from(text)),
  $indexOfCP: indexIn(text => [...text]),
}
