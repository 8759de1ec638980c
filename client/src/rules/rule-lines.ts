// The rules as they are being edited: thresholds as they are typed.
import type { InputOf } from '@shared/calls/call'
import type { LevelRulesView, setRules } from '@shared/level/calls'
import type { Tier } from '@shared/level/rules'
import { type FactName, flags, type Risen } from '@shared/level/rules'
import { factWords } from '@shared/level/sentence'

/** `key` stays while the threshold is typed. */
export type RuleLine = { key: string; fact: FactName; atLeast: string; colour: Risen; tier: Tier }

export const facts = Object.keys(factWords) as FactName[]

export const linesOf = ({ rows }: LevelRulesView): RuleLine[] =>
  rows.map(({ fact, atLeast, colour, tier }) => ({
    key: `${fact}-${atLeast}`,
    fact,
    atLeast: String(atLeast),
    colour,
    tier,
  }))

let keys = 0
export const newLine = (fact: FactName): RuleLine => ({
  key: `new${keys++}`,
  fact,
  atLeast: flags.includes(fact) ? '1' : '',
  colour: 'yellow',
  tier: 'town',
})

/** Nothing typed is no threshold: the cloud says so at its line. */
export const rulesOf = (lines: readonly RuleLine[]): InputOf<typeof setRules>['rules'] =>
  lines.map(({ key: _, atLeast, ...rule }) => {
    const amount = Number(atLeast)
    return { ...rule, atLeast: Number.isFinite(amount) ? amount : 0 }
  })

/** Which line a refusal is about; null when it is about none. */
export function lineAt(field: string | undefined): number | null {
  const found = /^rules\.(\d+)/.exec(field ?? '')
  return found ? Number(found[1]) : null
}

/** Where people expect it: orange and red are the county's. */
export const tierFor = (colour: Risen, tier: Tier): Tier =>
  colour === 'yellow' ? (tier === 'village' ? 'town' : tier) : 'county'
