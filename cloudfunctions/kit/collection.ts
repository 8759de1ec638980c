// A collection as a capability declares it: its documents, and the indexes by which they are found. From all of them both the local
// database and the cloud are set up. A query without an index fails the tests.
import { type Laying, store } from './store'

export type Index = {
  name: string
  fields: readonly (readonly [field: string, direction: 1 | -1 | '2dsphere'])[]
  unique?: boolean
}

export type Declared = { name: string; indexes: readonly Index[] }

/** @param laying how a stored document is made whole, where releases before this one wrote it otherwise */
export const collection = <Doc extends { _id: string }>(
  name: string,
  indexes: readonly Index[] = [],
  laying?: Laying<Doc>,
) => ({ name, indexes, ...store<Doc>(name, laying) })

export type Collection<Doc extends { _id: string }> = ReturnType<typeof collection<Doc>>

/** @example by('reporter', 'reporter.person', '-filedKey') */
export const by = (name: string, ...fields: string[]): Index => ({
  name,
  fields: fields.map(field => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1])),
})

export const unique = (index: Index): Index => ({ ...index, unique: true })
