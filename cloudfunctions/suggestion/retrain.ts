// Every night a new model from the catalogue and from what dispatchers decided. Nothing leaves the system.
import type { County } from '@shared/county'
import type { Request } from '@shared/request/request'
import { writeModel } from '@shared/suggestion/model'
import { entriesOf, examplesOf, mayReplace } from '@shared/suggestion/teaching'
import { train } from '@shared/suggestion/train'
import { database } from '../kit/cloud'
import { changeDispatching, theCounty } from '../kit/county'
import { requests } from '../request/requests'
import { models, type StoredModel } from './models'

/** Decisions learned from, the latest; and models kept to go back to. */
const most = 10_000
const perTrip = 1000
const kept = 14

/** @returns the model that is in use afterwards, and how many decisions it learned from */
export async function retrain(now: number): Promise<{ inUse: string | null; examples: number }> {
  const county = await theCounty()
  const examples = examplesOf(await decided(), county)
  const before = county.dispatching.model === null ? null : await models.get(county.dispatching.model)
  const nothingNew = examples.length === 0 && before?.edition === county.edition
  const trained = nothingNew ? null : train(entriesOf(county), examples)
  if (!trained?.ok) return { inUse: county.dispatching.model, examples: 0 }
  const { figures } = trained.model
  const made: StoredModel = {
    _id: `md-${now}`,
    at: now,
    edition: county.edition,
    figures,
    text: writeModel(trained.model),
  }
  await models.add(made)
  const better = mayReplace(figures.right, before?.figures.right ?? null)
  if (better) await changeDispatching({ model: made._id }, now)
  await clearOld(better ? made._id : county.dispatching.model)
  return { inUse: better ? made._id : county.dispatching.model, examples: examples.length }
}

/** By pages, latest first. Two decisions of one millisecond at a page's edge may cost one of them: it is one of thousands. */
async function decided(): Promise<Pick<Request, 'text' | 'item'>[]> {
  const _ = database().command
  const rows: Request[] = []
  for (let before = Number.MAX_SAFE_INTEGER; rows.length < most; ) {
    const page = await requests.find(
      { decidedAt: _.gt(0).and(_.lt(before)) },
      { sort: [['decidedAt', 'desc']], limit: perTrip, fields: ['text', 'item', 'decidedAt'] },
    )
    rows.push(...page)
    if (page.length < perTrip) break
    before = page.at(-1)?.decidedAt ?? 0
  }
  return rows.slice(0, most)
}

async function clearOld(inUse: County['dispatching']['model']): Promise<void> {
  const rows = await models.find(
    { at: database().command.gt(0) },
    { sort: [['at', 'desc']], limit: 100, fields: ['at'] },
  )
  for (const { _id } of rows.slice(kept)) if (_id !== inUse) await models.remove({ _id })
}
