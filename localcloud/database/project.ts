import { Query } from 'mingo/query'
import type { Doc } from './ejson'
import { asked, options } from './query'

/** The chosen fields of a document (`{ a: 1 }` or `{ a: 0 }`, dotted paths and array slices as MongoDB has them). */
export function project(doc: Doc, projection: Doc): Doc {
  return asked(() => new Query({}, options).find<Doc>([doc], projection as Record<string, 1>).all()[0] ?? {}) as Doc
}
