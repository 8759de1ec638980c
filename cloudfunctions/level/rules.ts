import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/level/calls'
import { refuse } from '@shared/level/refusals'
import { type LevelRule, levelRule, levelRules, ruleFaults, usualRules } from '@shared/level/rules'
import { faultWords, sentenceOf } from '@shared/level/sentence'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { changeCounty } from '../kit/county'
import type { Known } from '../kit/serve'

type Answer = AnswerOf<typeof calls.rules>

const view = (rules: readonly LevelRule[]): Answer => ({
  rows: rules.map(({ id: _, ...rule }) => ({ ...rule, say: sentenceOf(rule) })),
  usual: rules === usualRules,
})

/** When matters rise in this county. */
export const rules = async (_: WishOf<typeof calls.rules>, { county }: Known): Promise<Ruling<Answer>> =>
  allow(view(levelRules.of(county)))

/** What is filed or goes on from now on rises by these; what has risen stays as it is. */
export async function setRules({
  rules,
}: WishOf<typeof calls.setRules>): Promise<Ruling<AnswerOf<typeof calls.setRules>>> {
  const [fault] = ruleFaults(rules ?? [])
  if (fault) return { ...refuse('wrong-levels', `rules.${fault.at}`), say: faultWords[fault.why] }
  const { set, remove } = database().command
  const own = rules?.map(levelRule)
  await changeCounty({ [levelRules.name]: own ? set(own) : remove() })
  return allow(view(own ?? usualRules))
}
