import type { Colour, Tier } from './rules'

/** The level as staff see it: each rise with its rule's threshold and what was found. */
export type LevelView = {
  colour: Colour
  tier: Tier
  rises: { fact: string; threshold: number; colour: Colour; evidence: string; at: number }[]
  lowered: { at: number; by: string; reason: string; from: Colour } | null
}
