// Inputs for a call, made from its own schema: most of them plausible, with something odd in one place; so that they come through the
// schema as often as they are stopped by it.
import type { Chance } from './chance'
import { odd, oddText } from './odd'

/** What valibot's schemas are made of, as far as it is walked. */
type Schema = {
  type: string
  entries?: Record<string, Schema>
  options?: readonly unknown[]
  items?: readonly Schema[]
  item?: Schema
  wrapped?: Schema
  key?: Schema
  value?: Schema
  literal?: unknown
}

/** Values that are there: ids of every kind, by the name of the field that takes them. */
export type Pool = Readonly<Record<string, readonly unknown[]>>

type Maker = { chance: Chance; pool: Pool }

const word = [
  '路灯不亮',
  '着火了，有人被困',
  '拖欠工资 120 万元，50 人',
  '已更换灯具，依据《城市道路照明设施管理规定》',
  '和平社区',
]

const makers: Record<string, (schema: Schema, maker: Maker, name: string) => unknown> = {
  string: (_, { chance }) => (chance.happens(0.2) ? oddText(chance) : chance.one(word)),
  number: (_, { chance }) => chance.one([0, 1, 2, 3, 5, 10, Date.now(), 86_400_000]),
  boolean: (_, { chance }) => chance.happens(0.5),
  picklist: ({ options = [] }, { chance }) => chance.one(options),
  literal: ({ literal }) => literal,
  null: () => null,
  array: ({ item }, maker, name) =>
    Array.from({ length: maker.chance.below(4) }, () => made(item as Schema, maker, name)),
  strict_tuple: ({ items = [] }, maker, name) => items.map(item => made(item, maker, name)),
  optional: ({ wrapped }, maker, name) =>
    maker.chance.happens(0.5) ? undefined : made(wrapped as Schema, maker, name),
  nullable: ({ wrapped }, maker, name) => (maker.chance.happens(0.3) ? null : made(wrapped as Schema, maker, name)),
  union: ({ options = [] }, maker, name) => made(maker.chance.one(options) as Schema, maker, name),
  record: ({ value }, maker, name) => ({ [oddText(maker.chance).slice(0, 40)]: made(value as Schema, maker, name) }),
  strict_object: ({ entries = {} }, maker) =>
    Object.fromEntries(Object.entries(entries).map(([field, schema]) => [field, made(schema, maker, field)])),
}

makers.variant = makers.union as (typeof makers)[string]
makers.object = makers.strict_object as (typeof makers)[string]
makers.tuple = makers.strict_tuple as (typeof makers)[string]

function made(schema: Schema, maker: Maker, name: string): unknown {
  const known = maker.pool[name]
  if (known && schema.type !== 'optional' && maker.chance.happens(0.85)) return maker.chance.one(known)
  return (makers[schema.type] ?? (() => odd(maker.chance)))(schema, maker, name)
}

/** One place in it made odd: itself, or somewhere within. */
function spoilt(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.happens(0.15)) return odd(chance)
  const fields = Object.keys(value)
  if (fields.length === 0 || chance.happens(0.1)) return { ...value, [oddText(chance).slice(0, 40)]: odd(chance) }
  const field = chance.one(fields)
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
  ;(copy as Record<string, unknown>)[field] = spoilt((value as Record<string, unknown>)[field], chance)
  return copy
}

/** What somebody might send. */
export const plausible = (schema: unknown, chance: Chance, pool: Pool): unknown =>
  made(schema as Schema, { chance, pool }, '')

/** @param schema of the call's input */
export function inputFor(schema: unknown, chance: Chance, pool: Pool): unknown {
  const input = plausible(schema, chance, pool)
  return chance.happens(0.5) ? spoilt(input, chance) : input
}
