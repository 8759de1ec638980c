// Where every request begins.
import type { Colour, Level, Tier } from '../request/request'

export const lowest: Level = { colour: 'blue', tier: 'village', rises: [], lowered: null, nextAt: null }

export const tierOf: Record<Colour, Tier> = { blue: 'village', yellow: 'town', orange: 'county', red: 'county' }

export const colourNames: Record<Colour, string> = { blue: '蓝色', yellow: '黄色', orange: '橙色', red: '红色' }
