import { rowFields, standsOf } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/case/calls'
import { caseOf as rule } from '@shared/case/view'
import { allow, type Ruling, refuse } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { requests } from '../request/requests'

/** More than this many are counted as this many. */
const most = 500

/** Those who brought one matter: the number for each of them, the rows for the staff. */
export async function caseOf(
  { id }: WishOf<typeof calls.caseOf>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.caseOf>>> {
  const request = await requests.get(id)
  const as = request && standsOf(request, known.caller)[0]?.as
  if (!as) return refuse('not-yours')
  const joined = await requests.find({ 'lead.id': request.lead?.id ?? id }, { limit: most, fields: rowFields })
  return allow(rule(joined, as, known.county))
}
