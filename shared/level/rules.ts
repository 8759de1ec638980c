// When a matter rises 升级, as data: blue stays with the grid and the village, yellow is the town's, orange calls several departments,
// red the county's task force (the four answers of Jixian). A county may set its own in place of these.
import { ownKey } from '../county'

/** 蓝黄橙红: grid, town, several departments, county. */
export type Colour = 'blue' | 'yellow' | 'orange' | 'red'

/** Who has it in hand: village, town or county. */
export type Tier = 'village' | 'town' | 'county'

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

/** What a matter can rise to. */
export type Risen = Exclude<Colour, 'blue'>

/** A rise when a fact reaches `atLeast`. What is yes or no counts as 1 or 0. */
export type LevelRule = { id: string; fact: FactName; atLeast: number; colour: Risen; tier: Tier }
export type UnnamedRule = Omit<LevelRule, 'id'>

/** Known by what it looks at and from where on: another threshold is another rule, another colour is the same one. */
export const levelRule = ({ fact, atLeast, colour, tier }: UnnamedRule): LevelRule => ({
  id: `${fact}-${atLeast}`,
  fact,
  atLeast,
  colour,
  tier,
})

const rule = (fact: FactName, atLeast: number, colour: Risen, tier: Tier): LevelRule =>
  levelRule({ fact, atLeast, colour, tier })

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

/** A county's own rules, or the usual ones. */
export const levelRules = ownKey('levels', usualRules)

const colours: readonly Colour[] = ['blue', 'yellow', 'orange', 'red']
const tiers: readonly Tier[] = ['village', 'town', 'county']

export const higherColour = (a: Colour, b: Colour): Colour => (colours.indexOf(a) >= colours.indexOf(b) ? a : b)
export const higherTier = (a: Tier, b: Tier): Tier => (tiers.indexOf(a) >= tiers.indexOf(b) ? a : b)
export const isLower = (a: Colour, b: Colour): boolean => colours.indexOf(a) < colours.indexOf(b)

/** From which threshold on the first of a county's rules looks at a fact; null when none does. */
export function lowestThreshold(rules: readonly LevelRule[], fact: FactName): number | null {
  const thresholds = rules.filter(rule => rule.fact === fact).map(({ atLeast }) => atLeast)
  return thresholds.length > 0 ? Math.min(...thresholds) : null
}

/** What is yes or no: 1 or 0. */
export const flags: readonly FactName[] = ['danger', 'urgent', 'priority', 'violence', 'gathering']

/** What every request has of itself: the first round, its own reporter, itself among those of its village. */
const onesOwn: readonly FactName[] = ['rounds', 'reporters', 'heat']

export type FaultOfRule = 'no-threshold' | 'never' | 'always' | 'not-whole' | 'twice' | 'tier-too-low'
export type RuleFault = { at: number; why: FaultOfRule }

const least: Record<Risen, Tier> = { yellow: 'town', orange: 'county', red: 'county' }

/**
 * What cannot stand in a county's own rules, each with its place: a threshold of nothing, one that is never or always
 * reached, half a person, one rule twice, a red that stays in the village. Money alone may be in parts (of 10,000 yuan).
 */
export const ruleFaults = (rules: readonly UnnamedRule[]): RuleFault[] =>
  rules.flatMap((rule, at) => {
    const why = faultOf(rule, rules.slice(0, at))
    return why ? [{ at, why }] : []
  })

function faultOf({ fact, atLeast, colour, tier }: UnnamedRule, before: readonly UnnamedRule[]): FaultOfRule | null {
  if (!(atLeast > 0)) return 'no-threshold'
  if (flags.includes(fact) && atLeast !== 1) return 'never'
  if (onesOwn.includes(fact) && atLeast <= 1) return 'always'
  if (fact !== 'amount' && !Number.isInteger(atLeast)) return 'not-whole'
  if (before.some(one => one.fact === fact && one.atLeast === atLeast)) return 'twice'
  return higherTier(tier, least[colour]) === tier ? null : 'tier-too-low'
}
