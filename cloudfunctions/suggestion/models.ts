// The models that suggestions are made from: stored one a document, the one in use kept in memory.
import type { County } from '@shared/county'
import { type Figures, type Model, readModel } from '@shared/suggestion/model'
import { dispatchingOf } from '@shared/suggestion/suggested'
import { entriesOf } from '@shared/suggestion/teaching'
import { train } from '@shared/suggestion/train'
import { by, collection } from '../kit/collection'

/** `edition`: of the catalogue whose words it knows. */
export type StoredModel = { _id: string; at: number; edition: number; figures: Figures; text: string }

export const models = collection<StoredModel>('models', [by('made', '-at')])

export type InUse = { id: string; model: Model }

let kept: { county: County; inUse: InUse } | undefined

/** Read once for as long as the county stands as it is. What cannot be read is replaced by the catalogue's own words. */
export async function theModel(county: County): Promise<InUse> {
  if (kept?.county !== county) kept = { county, inUse: await loaded(county) }
  return kept.inUse
}

async function loaded(county: County): Promise<InUse> {
  const id = dispatchingOf(county).model
  const stored = id === null ? null : await models.get(id)
  const read = stored && readModel(stored.text)
  if (stored && read?.ok) return { id: stored._id, model: read.model }
  if (id !== null) console.error(JSON.stringify({ model: id, error: read?.ok === false ? read.why : 'missing' }))
  return { id: 'catalogue', model: fromCatalogue(county) }
}

/**
 * Made in the moment, until the first night: certain in the usual way, since fitting takes longer than a filing should.
 *
 * @throws where no item is listed: then the county has not been loaded
 */
function fromCatalogue(county: County): Model {
  const entries = entriesOf(county).map(({ label, words, sayings = [] }) => ({ label, words: [...words, ...sayings] }))
  const trained = train(entries, [])
  if (!trained.ok) throw new Error(trained.why)
  return trained.model
}
