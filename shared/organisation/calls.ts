import * as v from 'valibot'
import type { FactName, Risen, UnnamedRule } from '../level/rules'
import type { Tier } from '../request/request'
import { call } from '../calls/call'
import type { UnitView } from '../dispatch/calls'
import { id } from '../calls/fields'

/** Towns of the county, villages of a town, grids of a village: for choosing a place from the list. */
export const areas = call('organisation.areas', v.strictObject({ under: v.optional(id) })).answers<{
  rows: { id: string; name: string; more: boolean }[]
}>()

/** The units to which a matter may go, for staff who name the right place. */
export const units = call('organisation.units', v.strictObject({})).answers<{ rows: UnitView[] }>()

/** An administrator loads a published calendar year; provisional deadlines are computed again. Dates as YYYY-MM-DD. */
const date = v.pipe(v.string(), v.isoDate('日期写成 2027-01-01 的样子。'))
export const loadCalendar = call(
  'organisation.loadCalendar',
  v.strictObject({
    year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
    holidays: v.pipe(v.array(date), v.minLength(1), v.maxLength(366)),
    makeUpDays: v.pipe(v.array(date), v.maxLength(60)),
  }),
).answers<{ recomputed: number }>()

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

export const levels = call('organisation.levels', v.strictObject({})).answers<LevelRulesView>()

/** All rules anew, or with null the usual ones. Refused with the place of the first that cannot stand. */
export const setLevels = call(
  'organisation.setLevels',
  v.strictObject({
    rules: v.nullable(
      v.pipe(v.array(levelRule), v.minLength(1, '至少要留一条规则。'), v.maxLength(80, '最多 80 条规则。')),
    ),
  }),
).answers<LevelRulesView>()
