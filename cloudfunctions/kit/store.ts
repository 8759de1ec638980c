// Documents, through filters that cannot widen and saves that cannot overwrite.
import { database } from './cloud'

export type Filter = Record<string, unknown>

export type Reading = { sort?: [field: string, order: 'asc' | 'desc'][]; limit: number; fields?: readonly string[] }

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/**
 * The SDK drops undefined and empty objects from a filter, which then matches more, or everything.
 *
 * @throws for a filter that would widen: a mistake of ours, never of the person's
 */
export function narrow(filter: Filter): Filter {
  const entries = Object.entries(filter)
  if (entries.length === 0) throw new Error('A filter without a condition would match everything')
  for (const [field, value] of entries) {
    if (value === undefined || (isPlain(value) && Object.keys(value).length === 0))
      throw new Error(`The filter's ${field} is empty and would be dropped`)
    if (isPlain(value)) narrow(value)
  }
  return filter
}

/** What matches any of several filters; each has an index of its own. */
export const either = (filters: Filter[]): Filter => database().command.or(filters.map(narrow)) as unknown as Filter

/** Only what changed, each field replaced whole: the SDK would merge nested objects. */
function changesOf<Doc extends object>(before: Doc, after: Doc): Record<string, unknown> {
  const _ = database().command
  const changed = Object.entries(after).filter(
    ([field, value]) => field !== 'version' && !Object.is(before[field as keyof Doc], value),
  )
  return Object.fromEntries(changed.map(([field, value]) => [field, _.set(value)]))
}

const isTaken = (error: unknown): boolean =>
  String((error as { message?: string })?.message ?? '').includes('E11000') ||
  (error as { code?: string })?.code === 'DATABASE_DUPLICATE_WRITE'

const at = (name: string, filter: Filter) => database().collection(name).where(narrow(filter))

/** How what is stored becomes a document of this release. */
export type Laying<Doc> = {
  /** Read whole: what an earlier release did not know is as it is where nothing has happened. */
  whole: (stored: Doc) => Doc
  /** Read in part: the same, of the fields that were asked for. */
  part: (stored: Doc, fields: readonly string[]) => Doc
  /** The fields to ask for, by the names they had before too. */
  asked: (fields: readonly string[]) => readonly string[]
}

const asStored = <Doc>(): Laying<Doc> => ({ whole: doc => doc, part: doc => doc, asked: fields => fields })

/** Reads of one collection. Every method is one round trip. */
const reading = <Doc extends { _id: string }>(name: string, laying: Laying<Doc>) => ({
  async get(id: string): Promise<Doc | null> {
    const { data } = await at(name, { _id: id }).limit(1).get()
    return data[0] ? laying.whole(data[0] as Doc) : null
  },

  async find(filter: Filter, { sort = [], limit, fields }: Reading): Promise<Doc[]> {
    let query = at(name, filter)
    for (const [field, order] of sort) query = query.orderBy(field, order)
    if (fields) query = query.field(Object.fromEntries(laying.asked(fields).map(field => [field, 1])))
    const { data } = await query.limit(limit).get()
    return (data as Doc[]).map(doc => (fields ? laying.part(doc, fields) : laying.whole(doc)))
  },

  async count(filter: Filter): Promise<number> {
    return (await at(name, filter).count()).total ?? 0
  },
})

/** Writes of one collection. Every method is one round trip. */
const writing = <Doc extends { _id: string }>(name: string) => ({
  /** False when a unique index holds one already; then nothing was added. */
  async add(doc: Doc | Doc[]): Promise<boolean> {
    try {
      await database().collection(name).add(doc)
      return true
    } catch (error) {
      if (isTaken(error)) return false
      throw error
    }
  },

  /** Saves what a rule made of a document, if nobody changed it meanwhile; false if somebody did. */
  async save(before: Doc & { version: number }, after: Doc & { version: number }): Promise<boolean> {
    const data = { ...changesOf(before, after), version: database().command.inc(1) }
    const { updated } = await at(name, { _id: before._id, version: before.version }).update(data)
    return updated === 1
  },

  /** Changes all that match; returns how many. */
  async update(filter: Filter, data: Record<string, unknown>): Promise<number> {
    return (await at(name, filter).update(data)).updated ?? 0
  },

  /** Takes away all that match; returns how many. */
  async remove(filter: Filter): Promise<number> {
    const { deleted } = await at(name, filter).remove()
    return typeof deleted === 'number' ? deleted : 0
  },

  /** Changes one and answers it as it is then; null when none matched. */
  async updateOne(filter: Filter, data: Record<string, unknown>): Promise<Doc | null> {
    const { doc } = await at(name, filter).limit(1).updateAndReturn(data)
    return (doc as Doc) ?? null
  },

  /** Writes the document whole, whether it was there or not. */
  async put(doc: Doc): Promise<void> {
    const { _id, ...rest } = doc
    await database().collection(name).doc(_id).set(rest)
  },
})

/** One collection, typed. It is declared with its indexes by `collection`. */
export const store = <Doc extends { _id: string }>(name: string, laying: Laying<Doc> = asStored()) => ({
  ...reading<Doc>(name, laying),
  ...writing<Doc>(name),

  /** All documents, by pages in order of id. @param perPage so many that a page stays well under a megabyte */
  async all(perPage = 500): Promise<Doc[]> {
    const rows: Doc[] = []
    for (;;) {
      const last = rows.at(-1)?._id ?? ''
      const page = await this.find({ _id: database().command.gt(last) }, { sort: [['_id', 'asc']], limit: perPage })
      rows.push(...page)
      if (page.length < perPage) return rows
    }
  },
})
