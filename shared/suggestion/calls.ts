import * as v from 'valibot'
import { call } from '../calls/call'
import type { Costs } from './threshold'

/** A model that suggestions were or are made from. `right`: of the messages that people decided, asked about as if unseen. */
export type ModelView = {
  id: string
  at: number
  examples: number
  right: number | null
  inUse: boolean
  /** What each threshold would mean: the share left to people, the share right among the rest. */
  outcomes: { threshold: number; left: number; right: number | null }[]
}

/** The models kept, latest first, from which certainty on the system hands out by itself, and the costs in minutes from which that follows. */
export const models = call('suggestion.models', ['admin', 'dispatcher'], v.strictObject({})).answers<{
  rows: ModelView[]
  threshold: number
  costs: Costs
}>()

/** Another of the models kept, or with null the catalogue's own words. */
export const useModel = call(
  'suggestion.useModel',
  ['admin'],
  v.strictObject({ id: v.nullable(v.pipe(v.string(), v.regex(/^md-[0-9]{13}$/, '编号不对。'))) }),
).answers<{ inUse: string | null }>()

const minutes = v.pipe(
  v.number('请填写分钟数。'),
  v.minValue(0.5, '至少半分钟。'),
  v.maxValue(10_000, '请填写合理的分钟数。'),
)

/** What a look by a person and a wrong hand-out cost, in minutes; from them follows the threshold. */
export const setCosts = call(
  'suggestion.setCosts',
  ['admin'],
  v.strictObject({ look: minutes, wrong: minutes }),
).answers<{
  threshold: number
}>()
