// When a matter rises 升级, as data: blue stays with the grid and the village, yellow is the town's, orange calls several departments,
// red the county's task force (the four answers of Jixian). A county may set its own in place of these.
import type { Colour, Tier } from '../request/request'

export type FactName =
  | 'danger'
  | 'urgent'
  | 'priority'
  | 'people'
  | 'rounds'
  | 'reporters'
  | 'returns'
  | 'violence'
  | 'gathering'
  | 'amount'
  | 'daysOpen'
  | 'failedMediations'
  | 'heat'

/** A rise when a fact reaches `atLeast`. What is yes or no counts as 1 or 0. */
export type LevelRule = { id: string; fact: FactName; atLeast: number; colour: Colour; tier: Tier }

const rule = (fact: FactName, atLeast: number, colour: Colour, tier: Tier): LevelRule => ({
  id: `${fact}-${atLeast}`,
  fact,
  atLeast,
  colour,
  tier,
})

export const usualRules: readonly LevelRule[] = [
  rule('danger', 1, 'red', 'county'),
  rule('urgent', 1, 'orange', 'county'),
  rule('priority', 1, 'yellow', 'town'),
  rule('people', 10, 'yellow', 'town'),
  rule('people', 30, 'orange', 'county'),
  rule('people', 100, 'red', 'county'),
  rule('reporters', 5, 'yellow', 'town'),
  rule('reporters', 15, 'orange', 'county'),
  rule('rounds', 2, 'yellow', 'town'),
  rule('rounds', 3, 'orange', 'county'),
  rule('returns', 3, 'orange', 'county'),
  rule('violence', 1, 'orange', 'county'),
  rule('gathering', 1, 'orange', 'county'),
  rule('amount', 10, 'yellow', 'town'),
  rule('amount', 100, 'orange', 'county'),
  rule('daysOpen', 15, 'yellow', 'town'),
  rule('daysOpen', 30, 'orange', 'county'),
  rule('failedMediations', 1, 'yellow', 'town'),
  rule('failedMediations', 2, 'orange', 'county'),
  rule('heat', 5, 'yellow', 'town'),
  rule('heat', 10, 'orange', 'county'),
]

const colours: readonly Colour[] = ['blue', 'yellow', 'orange', 'red']
const tiers: readonly Tier[] = ['village', 'town', 'county']

export const higherColour = (a: Colour, b: Colour): Colour => (colours.indexOf(a) >= colours.indexOf(b) ? a : b)
export const higherTier = (a: Tier, b: Tier): Tier => (tiers.indexOf(a) >= tiers.indexOf(b) ? a : b)
export const isLower = (a: Colour, b: Colour): boolean => colours.indexOf(a) < colours.indexOf(b)

export type RuleFault = { at: number; why: 'no-threshold' | 'twice' | 'tier-too-low' }

/** What cannot stand in a county's own rules: a threshold of nothing, one rule twice, a red that stays in the village. */
export function ruleFaults(rules: readonly LevelRule[]): RuleFault[] {
  const least: Record<Colour, Tier> = { blue: 'village', yellow: 'town', orange: 'county', red: 'county' }
  return rules.flatMap(({ fact, atLeast, colour, tier }, at): RuleFault[] => [
    ...(atLeast > 0 ? [] : [{ at, why: 'no-threshold' as const }]),
    ...(rules.findIndex(one => one.fact === fact && one.atLeast === atLeast) < at
      ? [{ at, why: 'twice' as const }]
      : []),
    ...(higherTier(tier, least[colour]) === tier ? [] : [{ at, why: 'tier-too-low' as const }]),
  ])
}
