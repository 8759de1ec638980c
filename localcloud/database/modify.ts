// Update operators. A document is never changed in place: what lies on the path is copied, all else is shared.
// Complains where MongoDB would; a silent no-op loses somebody's words.
import { type Doc, ObjectId } from './ejson'
import { compareValues, sameValue } from './key'
import { sorter } from './match'
import { isPlain } from './plan'
import { asked, elementTest } from './query'
import { badRequest } from './refusal'

/** Given what stands there (undefined: nothing) and the operand, what shall stand there (undefined: nothing). */
type Operator = (old: unknown, operand: unknown, where: string) => unknown

function number(value: unknown, where: string, does: string): number {
  if (typeof value === 'number') return value
  throw badRequest(`Cannot ${does} '${where}': it holds a value of type ${kind(value)}, not a number`)
}

function list(value: unknown, where: string, does: string): unknown[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  throw badRequest(`Cannot ${does} '${where}': it holds a value of type ${kind(value)}, not an array`)
}

const kind = (value: unknown) => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return value instanceof Date ? 'date' : value instanceof ObjectId ? 'objectId' : typeof value
}

const each = (operand: unknown): unknown[] =>
  isPlain(operand) && '$each' in operand ? list(operand.$each, '$each', 'push') : [operand]

function push(old: unknown, operand: unknown, where: string): unknown {
  const before = list(old, where, '$push to')
  const { $position, $sort, $slice } = isPlain(operand) && '$each' in operand ? operand : ({} as Doc)
  const at = typeof $position === 'number' ? $position : before.length
  const joined = [...before.slice(0, at), ...each(operand), ...before.slice(at)]
  const ordered = $sort === undefined ? joined : sortItems(joined, $sort)
  if (typeof $slice !== 'number') return ordered
  return $slice >= 0 ? ordered.slice(0, $slice) : ordered.slice($slice)
}

function sortItems(items: unknown[], by: unknown): unknown[] {
  if (typeof by === 'number') return [...items].sort((a, b) => compareValues(a, b) * by)
  return sorter<unknown>(Object.entries(by as Record<string, 1 | -1>), item => (isPlain(item) ? item : {}))(items)
}

function pull(old: unknown, operand: unknown, where: string): unknown {
  if (old === undefined) return undefined
  const items = list(old, where, '$pull from')
  if (!isPlain(operand)) return items.filter(item => !sameValue(item, operand))
  const test = elementTest(operand)
  return items.filter(item => !test(item))
}

function addToSet(old: unknown, operand: unknown, where: string): unknown[] {
  const items = [...list(old, where, '$addToSet in')]
  for (const one of each(operand)) if (!items.some(item => sameValue(item, one))) items.push(one)
  return items
}

function bit(old: unknown, operand: unknown, where: string): unknown {
  const start = old === undefined ? 0 : number(old, where, 'apply $bit to')
  const steps: Record<string, (a: number, b: number) => number> = {
    and: (a, b) => a & b,
    or: (a, b) => a | b,
    xor: (a, b) => a ^ b,
  }
  return Object.entries(operand as Doc).reduce((value, [name, by]) => {
    const step = steps[name]
    if (!step) throw badRequest(`$bit has no '${name}'`)
    return step(value, number(by, where, 'apply $bit to'))
  }, start)
}

const operators: Record<string, Operator | undefined> = {
  $set: (_old, operand) => operand,
  $unset: () => undefined,
  $inc: (old, by, where) => (old === undefined ? 0 : number(old, where, '$inc')) + number(by, where, '$inc'),
  $mul: (old, by, where) => (old === undefined ? 0 : number(old, where, '$mul')) * number(by, where, '$mul'),
  $min: (old, operand) => (old === undefined || compareValues(operand, old) < 0 ? operand : old),
  $max: (old, operand) => (old === undefined || compareValues(operand, old) > 0 ? operand : old),
  $push: push,
  $pull: pull,
  $pullAll: (old, operand, where) =>
    old === undefined
      ? undefined
      : list(old, where, '$pullAll from').filter(item => !(operand as unknown[]).some(gone => sameValue(item, gone))),
  $pop: (old, end, where) =>
    old === undefined
      ? undefined
      : Number(end) < 0
        ? list(old, where, '$pop').slice(1)
        : list(old, where, '$pop').slice(0, -1),
  $addToSet: addToSet,
  $bit: bit,
}

/** A copy of the value with `change` applied at the end of the path; what is missing on the way is made. */
function changed(
  value: unknown,
  path: string[],
  at: number,
  where: string,
  change: (old: unknown) => unknown,
): unknown {
  if (at === path.length) return change(value)
  const step = path[at]!
  if (Array.isArray(value)) return changedItem(value, path, at, where, change)
  if (value !== undefined && !isPlain(value)) {
    throw badRequest(
      `Cannot create field '${step}' in element {${path[at - 1]}: ${JSON.stringify(value)}} (path '${where}')`,
    )
  }
  const old = value && Object.hasOwn(value, step) ? value[step] : undefined
  const next = changed(old, path, at + 1, where, change)
  if (next === undefined && old === undefined) return value
  const copy: Doc = { ...value }
  if (next === undefined) delete copy[step]
  else copy[step] = next
  return copy
}

function changedItem(
  items: unknown[],
  path: string[],
  at: number,
  where: string,
  change: (old: unknown) => unknown,
): unknown {
  const step = path[at]!
  if (!/^\d+$/.test(step)) throw badRequest(`Cannot create field '${step}' in an array (path '${where}')`)
  const copy = items.slice()
  const next = changed(copy[Number(step)], path, at + 1, where, change)
  if (Number(step) > items.length + 1_500_000) throw badRequest(`'${where}' is too far behind the end of the array`)
  while (copy.length < Number(step)) copy.push(null)
  copy[Number(step)] = next ?? null
  return copy
}

function at(doc: Doc, where: string, change: (old: unknown) => unknown): Doc {
  const path = where.split('.')
  if (path.some(step => step === '' || step === '__proto__')) throw badRequest(`The update path '${where}' is not one`)
  return changed(doc, path, 0, where, change) as Doc
}

function rename(doc: Doc, from: string, to: unknown): Doc {
  let moved: unknown
  const without = at(doc, from, old => {
    moved = old
    return undefined
  })
  return moved === undefined ? doc : at(without, String(to), () => moved)
}

/** MongoDB refuses two operators on one path, or on a path and a part of it. */
function refuseConflicts(update: Doc): void {
  for (const [name, fields] of Object.entries(update)) if (!isPlain(fields)) throw badRequest(`${name} takes fields`)
  const paths = Object.values(update).flatMap(fields => Object.keys(fields as Doc))
  if (paths.length < 2) return
  const seen = new Set<string>()
  for (const path of paths.sort()) {
    const steps = path.split('.')
    for (let i = 1; i <= steps.length; i++) {
      const part = steps.slice(0, i).join('.')
      if (seen.has(part)) throw badRequest(`Updating the path '${path}' would create a conflict at '${part}'`)
    }
    seen.add(path)
  }
}

/**
 * The document after an update (`{ $set: { a: 1 }, $inc: { n: 1 } }`).
 * Refuses unknown operators, wrong types, conflicting paths and a change of `_id`.
 * @param inserting true when an upsert makes the document: then `$setOnInsert` counts
 */
export const modify = (doc: Doc, update: Doc, inserting = false): Doc => asked(() => modified(doc, update, inserting))

function modified(doc: Doc, update: Doc, inserting: boolean): Doc {
  refuseConflicts(update)
  let next = doc
  for (const [name, fields] of Object.entries(update)) {
    if (name === '$setOnInsert' && !inserting) continue
    const apply = applierOf(name === '$setOnInsert' ? '$set' : name)
    for (const [where, operand] of Object.entries(fields as Doc)) next = apply(next, where, operand)
  }
  if (inserting || sameValue(next._id, doc._id)) return next
  throw badRequest("Performing an update on the path '_id' would modify the immutable field '_id'")
}

function applierOf(name: string): (doc: Doc, where: string, operand: unknown) => Doc {
  if (name === '$rename') return rename
  const operator = operators[name]
  if (!operator) throw badRequest(`Unknown modifier: ${name}`)
  return (doc, where, operand) => at(doc, where, old => operator(old, operand, where))
}
