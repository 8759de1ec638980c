import { randomUUID } from 'node:crypto'
import { rowFields, staffRow, standsOf, type Whole } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type { Post } from '@shared/post'
import { isCode } from '@shared/request/code'
import { unitsAs } from '@shared/request/standing'
import { allow, type Ruling } from '@shared/ruling'
import type * as calls from '@shared/search/calls'
import { refuse } from '@shared/search/refusals'
import { soughtIn } from '@shared/search/terms'
import { database } from '../kit/cloud'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'
import type { Filter } from '../kit/store'
import { looks } from '../request/contact'
import { rowsOf } from '../request/lists'
import { requests } from '../request/requests'
import { found, numberTerm } from './terms'

type Answer = AnswerOf<typeof calls.search>

/** Over everything the caller may see: by words, by tracking code, and for a dispatcher by the reporter's phone number. */
export async function search({ words, after }: WishOf<typeof calls.search>, known: Known): Promise<Ruling<Answer>> {
  const sought = soughtIn(words)
  if (!sought) return refuse('too-few-words', 'words')
  if ('code' in sought) return allow(answerOf(await byCode(sought.code, known), known))
  if ('terms' in sought) return allow(await byTerms(sought.terms, after, known))
  return byPhone(sought.phone, after, known)
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

/** Who sees every matter, as `coreStands` has it. */
const desks: readonly Post[] = ['dispatcher', 'supervisor']
/** Who sees what a unit has. A member without a post sees nothing of it. */
const working: readonly Post[] = ['handler', 'head', 'leader']

const seesAll = ({ caller }: Known): boolean => unitsAs(caller, desks).length > 0

/**
 * Only a dispatcher learns from a number who has brought in what: all others are shown no hidden reporter, and would find one by it.
 * Each look is written down before anything leaves, like a look at a number.
 */
async function byPhone(phone: string, after: string | undefined, known: Known): Promise<Ruling<Answer>> {
  const [unit] = unitsAs(known.caller, ['dispatcher'])
  if (!unit) return refuse('no-phone-search', 'words')
  const term = numberTerm(phone)
  await looks.add({
    _id: randomUUID(),
    request: term,
    person: known.person._id,
    unit,
    reason: '按手机号查找诉求',
    at: known.now,
  })
  return allow(await byTerms([term], after, known))
}

/** Everything for the desks, what one's unit has for who works there, one's own for all others. */
const visible = (known: Known): Filter => within(known, 'unit', 'reporter.person')

/** The same among the terms, which know every unit that ever had it. */
const oncePossible = (known: Known): Filter => within(known, 'units', 'reporter')

function within(known: Known, unit: string, reporter: string): Filter {
  if (seesAll(known)) return {}
  const _ = database().command
  const units = unitsAs(known.caller, working)
  return units.length > 0 ? { [unit]: _.in(units) } : { [reporter]: _.in([...known.caller.persons]) }
}
