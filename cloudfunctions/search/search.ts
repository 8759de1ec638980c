import { rowFields, staffRow, standsOf, type Whole } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type { Post } from '@shared/post'
import { isCode } from '@shared/request/code'
import { unitsOf } from '@shared/request/standing'
import { allow, type Ruling } from '@shared/ruling'
import type * as calls from '@shared/search/calls'
import { refuse } from '@shared/search/refusals'
import { soughtIn } from '@shared/search/terms'
import { database } from '../kit/cloud'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'
import type { Filter } from '../kit/store'
import { rowsOf } from '../request/lists'
import { requests } from '../request/requests'
import { found, numberTerm } from './terms'

type Answer = AnswerOf<typeof calls.search>

/** Over everything the caller may see: by words, by tracking code, and for the centre by the reporter's phone number. */
export async function search({ words, after }: WishOf<typeof calls.search>, known: Known): Promise<Ruling<Answer>> {
  const sought = soughtIn(words)
  if (!sought) return refuse('too-few-words', 'words')
  if ('code' in sought) return allow(answerOf(await byCode(sought.code, known), known))
  if ('terms' in sought) return allow(await byTerms(sought.terms, after, known))
  // A unit does not learn from a number who has brought in what.
  if (!ofCentre(known)) return refuse('no-phone-search', 'words')
  return allow(await byTerms([numberTerm(sought.phone)], after, known))
}

function answerOf(shown: Whole[], { county, now }: Known): Answer {
  const { rows, after } = page(shown, ({ filedKey }) => filedKey)
  return { rows: rowsOf(rows, request => staffRow(request, county, now)), after }
}

async function byCode(code: string, { caller }: Known): Promise<Whole[]> {
  const request = isCode(code) ? await requests.get(code) : null
  return request && standsOf(request, caller).length > 0 ? [request] : []
}

/** Two trips: which have the terms, and those of them that the caller may see as they are now. */
async function byTerms(terms: string[], after: string | undefined, known: Known): Promise<Answer> {
  const _ = database().command
  const hits = await found.find(
    { terms: _.and(terms.map(term => _.eq(term))), ...oncePossible(known), ...beyond('filedKey', 'desc', after) },
    { sort: [['filedKey', 'desc']], limit: perPage + 1, fields: ['filedKey'] },
  )
  const { rows, after: next } = page(hits, ({ filedKey }) => filedKey)
  if (rows.length === 0) return { rows: [], after: null }
  const shown = await requests.find(
    { _id: _.in(rows.map(({ _id }) => _id)), ...visible(known) },
    { sort: [['filedKey', 'desc']], limit: perPage, fields: rowFields },
  )
  return { ...answerOf(shown, known), after: next }
}

const centre: readonly Post[] = ['dispatcher', 'supervisor', 'leader']
const ofCentre = ({ caller, county }: Known): boolean =>
  caller.employments.some(({ unit, posts }) => unit === county.centre._id && posts.some(post => centre.includes(post)))

/** Everything for the centre, what one's unit has for staff, one's own for all others. */
function visible(known: Known): Filter {
  if (ofCentre(known)) return {}
  const _ = database().command
  const units = unitsOf(known.caller)
  return units.length > 0 ? { unit: _.in(units) } : { 'reporter.person': _.in([...known.caller.persons]) }
}

/** The same among the terms, which know every unit that ever had it. */
function oncePossible(known: Known): Filter {
  if (ofCentre(known)) return {}
  const _ = database().command
  const units = unitsOf(known.caller)
  return units.length > 0 ? { units: _.in(units) } : { reporter: _.in([...known.caller.persons]) }
}
