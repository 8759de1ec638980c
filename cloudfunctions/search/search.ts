import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import type { Post } from '@shared/organisation/organisation'
import { isCode } from '@shared/request/code'
import type { Request } from '@shared/request/request'
import { standingsOf } from '@shared/request/standing'
import { staffRow } from '@shared/request/view'
import { allow, type Ruling, refuse } from '@shared/ruling'
import { soughtIn } from '@shared/search/terms'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { beyond, page, perPage } from '../kit/pages'
import { keyedHash } from '../kit/secrets'
import type { Known } from '../kit/serve'
import type { Filter } from '../kit/store'
import { requests, rowFields } from '../request/requests'

type Answer = AnswerOf<typeof calls.search>

/** Over everything the caller may see: by words, by tracking code, and for the centre by the reporter's phone number. */
export async function search({ words, after }: WishOf<typeof calls.search>, known: Known): Promise<Ruling<Answer>> {
  const sought = soughtIn(words)
  if (!sought) return refuse('too-few-words', 'words')
  if ('code' in sought) return allow(answerOf(await byCode(sought.code, known), known))
  const filter = 'phone' in sought ? await byPhone(sought.phone, known) : byTerms(sought.terms)
  if (!filter) return refuse('no-phone-search', 'words')
  const found = await requests.find(
    { ...filter, ...visible(known), ...beyond('filedKey', 'desc', after) },
    { sort: [['filedKey', 'desc']], limit: perPage + 1, fields: rowFields },
  )
  return allow(answerOf(found, known))
}

function answerOf(found: Request[], { county, now }: Known): Answer {
  const { rows, after } = page(found, ({ filedKey }) => filedKey)
  return { rows: rows.map(request => staffRow(request, county, now)), after }
}

async function byCode(code: string, { caller }: Known): Promise<Request[]> {
  const request = isCode(code) ? await requests.get(code) : null
  return request && standingsOf(request, caller).length > 0 ? [request] : []
}

function byTerms(terms: string[]): Filter {
  const _ = database().command
  return { terms: _.and(terms.map(term => _.eq(term))) }
}

const centre: readonly Post[] = ['dispatcher', 'supervisor', 'leader']
const ofCentre = ({ caller, county }: Known): boolean =>
  caller.employments.some(({ unit, posts }) => unit === county.centre._id && posts.some(post => centre.includes(post)))

/** A unit does not learn from a number who has brought in what. */
async function byPhone(phone: string, known: Known): Promise<Filter | null> {
  if (!ofCentre(known)) return null
  const [person] = await persons.find({ keys: `ph:${keyedHash(phone)}` }, { limit: 1, fields: ['also'] })
  return { 'reporter.person': database().command.in(person ? [person._id, ...person.also] : ['']) }
}

/** Everything for the centre, what one's unit has for staff, one's own for all others. */
function visible(known: Known): Filter {
  if (ofCentre(known)) return {}
  const _ = database().command
  const units = known.caller.employments.map(({ unit }) => unit)
  return units.length > 0 ? { unit: _.in(units) } : { 'reporter.person': _.in([...known.caller.persons]) }
}
