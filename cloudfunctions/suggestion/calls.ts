// What an administrator sees of the models, and how they go back to one.
import type { AnswerOf, WishOf } from '@shared/calls/call'
import { allow, type Ruling } from '@shared/ruling'
import type * as calls from '@shared/suggestion/calls'
import { readModel } from '@shared/suggestion/model'
import { refuse } from '@shared/suggestion/refusals'
import { dispatchingOf } from '@shared/suggestion/suggested'
import { outcomeAt, thresholdFor } from '@shared/suggestion/threshold'
import { database } from '../kit/cloud'
import type { Known } from '../kit/serve'
import { changeDispatching } from './dispatching'
import { models, type StoredModel } from './models'

const thresholds = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
const shown = 20

export async function list(
  _: WishOf<typeof calls.models>,
  { county }: Known,
): Promise<Ruling<AnswerOf<typeof calls.models>>> {
  const filter = { at: database().command.gt(0) }
  const found = await models.find(filter, { sort: [['at', 'desc']], limit: shown, fields: ['at', 'figures'] })
  const { model, threshold, costs } = dispatchingOf(county)
  const lines = [...new Set([...thresholds, threshold])].sort()
  return allow({ rows: found.map(row => ({ ...viewOf(row, lines), inUse: row._id === model })), threshold, costs })
}

const viewOf = ({ _id, at, figures }: StoredModel, thresholds: number[]) => ({
  id: _id,
  at,
  examples: figures.examples,
  right: figures.right,
  outcomes: thresholds.flatMap(threshold => {
    const outcome = outcomeAt(figures.bands, threshold)
    return outcome ? [{ threshold, ...outcome }] : []
  }),
})

/** Refuses a model that cannot be read: what is in use stays so. */
export async function useModel({
  id,
}: WishOf<typeof calls.useModel>): Promise<Ruling<AnswerOf<typeof calls.useModel>>> {
  if (id !== null) {
    const stored = await models.get(id)
    if (!stored) return refuse('unknown-model', 'id')
    const read = readModel(stored.text)
    if (!read.ok) return refuse(read.why === 'other-version' ? 'other-model' : 'damaged-model', 'id')
  }
  await changeDispatching({ model: id })
  return allow({ inUse: id })
}

export async function setCosts(costs: WishOf<typeof calls.setCosts>): Promise<Ruling<AnswerOf<typeof calls.setCosts>>> {
  const threshold = thresholdFor(costs)
  if (!threshold.ok) return threshold
  await changeDispatching({ threshold: threshold.value, costs })
  return allow({ threshold: threshold.value })
}
