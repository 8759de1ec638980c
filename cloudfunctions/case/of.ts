import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { caseView } from '@shared/case/view'
import { standingsOf } from '@shared/request/standing'
import { allow, type Ruling, refuse } from '@shared/ruling'
import type { Known } from '../kit/serve'
import { requests, rowFields } from '../request/requests'

/** More than this many are counted as this many. */
const most = 500

/** Those who brought one matter: the number for each of them, the rows for the staff. */
export async function caseOf(
  { id }: WishOf<typeof calls.caseOf>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.caseOf>>> {
  const request = await requests.get(id)
  const as = request && standingsOf(request, known.caller)[0]
  if (!as) return refuse('not-yours')
  const joined = await requests.find({ 'lead.id': request.lead?.id ?? id }, { limit: most, fields: rowFields })
  return allow(caseView(joined, as, known.county))
}
