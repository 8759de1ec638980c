// The reporter adds to an open matter; its state stays, whoever has it is told.
import type { County } from '../county'
import type { Refusal } from '../ruling'
import type { Ruled } from './aspect'
import { refuse } from './refusals'
import type { Actor, FileRef, Request } from './request'
import { tellAdded } from './tell'

export type Said = { text: string; files: FileRef[]; by: Actor }

export function add(request: Request, _county: County, { text, files }: Said): Ruled<Request> | Refusal {
  if (!text && files.length === 0) return refuse('nothing-added', 'text')
  return { ok: true, deed: 'add', said: { text, files }, tell: [tellAdded(request, '有补充')] }
}
