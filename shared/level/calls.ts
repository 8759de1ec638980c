// The wire of levels: a county's rules, and lowering.
import * as v from 'valibot'
import type { MatterView } from '../aspects'
import { call } from '../calls/call'
import { centre, staff } from '../calls/callers'
import { requestId, version, words } from '../calls/fields'
import type { FactName, Risen, Tier, UnnamedRule } from './rules'

const facts = [
  'danger',
  'urgent',
  'priority',
  'people',
  'rounds',
  'reporters',
  'returns',
  'violence',
  'gathering',
  'amount',
  'daysOpen',
  'failedMediations',
  'heat',
] as const satisfies readonly FactName[]
const colours = ['yellow', 'orange', 'red'] as const satisfies readonly Risen[]
const tiers = ['village', 'town', 'county'] as const satisfies readonly Tier[]

/** From a threshold on (persons, 10,000 yuan, working days …) a matter has this colour, and is dealt with there. */
const levelRule = v.strictObject({
  fact: v.picklist(facts, '请选择看什么。'),
  atLeast: v.pipe(v.number('请填一个数。'), v.maxValue(100_000, '请填合理的数。')),
  colour: v.picklist(colours, '请选择升为什么颜色。'),
  tier: v.picklist(tiers, '请选择由哪一级办。'),
})

/** When matters rise, each rule with its sentence. */
export type LevelRulesView = { rows: (UnnamedRule & { say: string })[]; usual: boolean }

export const rules = call('level.rules', [...staff, 'admin'], v.strictObject({})).answers<LevelRulesView>()

/** All rules anew, or with null the usual ones. Refused with the place of the first that cannot stand. */
export const setRules = call(
  'level.setRules',
  ['admin'],
  v.strictObject({
    rules: v.nullable(
      v.pipe(v.array(levelRule), v.minLength(1, '至少要留一条规则。'), v.maxLength(80, '最多 80 条规则。')),
    ),
  }),
).answers<LevelRulesView>()

/** Lowers the level: a dispatcher from yellow, a supervisor from anywhere; the reason stays with it. */
export const lower = call(
  'level.lower',
  centre,
  v.strictObject({ id: requestId, version, colour: v.picklist(['blue', 'yellow', 'orange']), reason: words(500) }),
).answers<MatterView>()
