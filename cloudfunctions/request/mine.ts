import { matterRow, rowFields } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { finalStates, openStates } from '@shared/request/states'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'
import type { Filter } from '../kit/store'
import { rowsOf } from './lists'
import { requests } from './requests'

/** The caller's own matters, latest first; only open or only ended ones where asked. */
export async function mine(
  { after, open }: WishOf<typeof calls.mine>,
  { caller, county, now }: Known,
): Promise<Ruling<AnswerOf<typeof calls.mine>>> {
  const filter = { ...ownedBy(caller.persons), ...inStates(open), ...beyond('filedKey', 'desc', after) }
  const found = await requests.find(filter, { sort: [['filedKey', 'desc']], limit: perPage + 1, fields: rowFields })
  const { rows, after: next } = page(found, ({ filedKey }) => filedKey)
  return allow({ rows: rowsOf(rows, request => matterRow(request, county, now)), after: next })
}

/** A person is one id for nearly all, several after the phone showed that two were one. */
export const ownedBy = (persons: readonly string[]): Filter => ({
  'reporter.person': persons.length === 1 ? persons[0] : database().command.in([...persons]),
})

const inStates = (open: boolean | undefined): Filter =>
  open === undefined ? {} : { state: database().command.in(open ? [...openStates] : [...finalStates]) }
