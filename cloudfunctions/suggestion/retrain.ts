// Every night a new model from the catalogue and from what dispatchers decided. Nothing leaves the system.

import type { Request } from '@shared/request/request'
import { sortKey } from '@shared/sort-key'
import { writeModel } from '@shared/suggestion/model'
import { dispatchingOf } from '@shared/suggestion/suggested'
import { entriesOf, examplesOf, mayReplace } from '@shared/suggestion/teaching'
import { train } from '@shared/suggestion/train'
import { database } from '../kit/cloud'
import { theCounty } from '../kit/county'
import { store } from '../kit/store'
import { changeDispatching } from './dispatching'
import { models, type StoredModel } from './models'

/** Decisions learned from, the latest; and models kept to go back to. */
const most = 10_000
const perTrip = 1000
const kept = 14

/** @returns the model that is in use afterwards, and how many decisions it learned from */
export async function retrain(now: number): Promise<{ inUse: string | null; examples: number }> {
  const county = await theCounty()
  const examples = examplesOf(await decided(now), county)
  const inUse = dispatchingOf(county).model
  const before = inUse === null ? null : await models.get(inUse)
  const nothingNew = examples.length === 0 && before?.edition === county.edition
  const trained = nothingNew ? null : train(entriesOf(county), examples)
  if (!trained?.ok) return { inUse, examples: 0 }
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
  if (better) await changeDispatching({ model: made._id })
  await clearOld(better ? made._id : inUse)
  return { inUse: better ? made._id : inUse, examples: examples.length }
}

/** Of requests only what was decided is read here; filing needs the models, so that room stands over this one. */
const requests = store<Pick<Request, '_id' | 'text' | 'item' | 'filedKey'>>('requests')

/** How far back decisions are looked for. */
const looksBack = 2 * 366 * 86_400_000

/** By pages of what was filed, latest first; most of it was never dispatched by a person. */
async function decided(now: number): Promise<Pick<Request, 'text' | 'item'>[]> {
  const _ = database().command
  const rows: Pick<Request, 'text' | 'item'>[] = []
  for (let last = sortKey(now + 1, ''); rows.length < most; ) {
    const page = await requests.find(
      { filedKey: _.gt(sortKey(now - looksBack, '')).and(_.lt(last)), decidedAt: _.gt(0) },
      { sort: [['filedKey', 'desc']], limit: perTrip, fields: ['text', 'item', 'filedKey'] },
    )
    rows.push(...page)
    last = page.at(-1)?.filedKey ?? last
    if (page.length < perTrip) break
  }
  return rows.slice(0, most)
}

async function clearOld(inUse: string | null): Promise<void> {
  const rows = await models.find(
    { at: database().command.gt(0) },
    { sort: [['at', 'desc']], limit: 100, fields: ['at'] },
  )
  for (const { _id } of rows.slice(kept)) if (_id !== inUse) await models.remove({ _id })
}
