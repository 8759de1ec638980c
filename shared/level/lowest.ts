// Where every request begins.
import type { Actor } from '../request/request'
import type { Colour, Tier } from './rules'

/** Which rule raised it, from which threshold on, and what was found. */
export type Rise = {
  rule: string
  fact: string
  threshold: number
  colour: Colour
  tier: Tier
  evidence: string
  at: number
}

export type Level = {
  colour: Colour
  tier: Tier
  rises: Rise[]
  lowered: { at: number; by: Actor; reason: string; from: Colour } | null
  /** When being open for so long raises it next. */
  nextAt: number | null
}

export type LevelFields = { level: Level }

export const lowest: Level = { colour: 'blue', tier: 'village', rises: [], lowered: null, nextAt: null }

export const tierOf: Record<Colour, Tier> = { blue: 'village', yellow: 'town', orange: 'county', red: 'county' }

export const colourNames: Record<Colour, string> = { blue: '蓝色', yellow: '黄色', orange: '橙色', red: '红色' }
