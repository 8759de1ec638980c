// The level as staff see it.
import type { LevelView } from '../request/calls'
import type { Request } from '../request/request'

export const levelView = ({ level: { colour, tier, rises, lowered } }: Request): LevelView => ({
  colour,
  tier,
  rises: rises.map(({ fact, threshold, colour, evidence, at }) => ({ fact, threshold, colour, evidence, at })),
  lowered: lowered && { at: lowered.at, by: lowered.by.name, reason: lowered.reason, from: lowered.from },
})
