import { Query } from 'mingo/query'
import type { Doc } from './ejson'
import { asked, options } from './query'

/** The chosen fields of documents (`{ a: 1 }` or `{ a: 0 }`, dotted paths and array slices as MongoDB has them). */
export function project(docs: Doc[], projection: Doc): Doc[] {
  return asked(() => new Query({}, options).find<Doc>(docs, projection as Record<string, 1>).all()) as Doc[]
}
