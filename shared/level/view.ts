// The level as staff see it.
import type { Level } from './lowest'
import type { LevelView } from './views'

export const levelView = ({ colour, tier, rises, lowered }: Level): LevelView => ({
  colour,
  tier,
  rises: rises.map(({ fact, threshold, colour, evidence, at }) => ({ fact, threshold, colour, evidence, at })),
  lowered: lowered && { at: lowered.at, by: lowered.by.name, reason: lowered.reason, from: lowered.from },
})
