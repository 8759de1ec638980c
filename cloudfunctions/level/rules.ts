import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/organisation/calls'
import { type LevelRule, levelRule, ruleFaults, usualRules } from '@shared/level/rules'
import { faultWords, sentenceOf } from '@shared/level/sentence'
import { allow, type Ruling, refuse } from '@shared/ruling'
import { database } from '../kit/cloud'
import { changeCounty } from '../kit/county'
import type { Known } from '../kit/serve'

type Answer = AnswerOf<typeof calls.levels>

const view = (rules: readonly LevelRule[]): Answer => ({
  rows: rules.map(({ id: _, ...rule }) => ({ ...rule, say: sentenceOf(rule) })),
  usual: rules === usualRules,
})

/** When matters rise in this county. */
export const levels = async (_: WishOf<typeof calls.levels>, { county }: Known): Promise<Ruling<Answer>> =>
  allow(view(county.levels))

/** What is filed or goes on from now on rises by these; what has risen stays as it is. */
export async function setLevels(
  { rules }: WishOf<typeof calls.setLevels>,
  { now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.setLevels>>> {
  const [fault] = ruleFaults(rules ?? [])
  if (fault) return { ...refuse('wrong-levels', `rules.${fault.at}`), say: faultWords[fault.why] }
  const { set, remove } = database().command
  const own = rules?.map(levelRule)
  await changeCounty({ levels: own ? set(own) : remove() }, now)
  return allow(view(own ?? usualRules))
}
