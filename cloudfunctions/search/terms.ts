// The terms by which requests are found: in a collection of their own, so that requests stay small. Written with the alarm, and again
// when another unit has the matter.
import type { Whole } from '@shared/aspects'
import { mustIndex } from '@shared/search/aspect'
import { termsOf } from '@shared/search/terms'
import { by, collection } from '../kit/collection'
import { keyedHash, unseal } from '../kit/secrets'
import type { Errand } from '../kit/sleeper'

/** `_id` is the request's. `units`: all that ever had it; whether one still may see it, the request says. */
export type Found = { _id: string; terms: string[]; units: string[]; reporter: string; filedKey: string }

export const found = collection<Found>('terms', [by('terms', 'terms', '-filedKey')])

const unitsOf = ({ history, unit }: Whole): string[] => [
  ...new Set([...history.flatMap(step => (step.deed === 'dispatch' ? (step.unit ?? []) : [])), unit ?? []].flat()),
]

/** A number is found by its keyed hash: no word that anybody looks for can be one. */
export const numberTerm = (phone: string): string => `ph:${keyedHash(phone)}`

/** Whoever can be called about it: proved, or typed in the form. None of a number that cannot be read. */
function numberTerms({ reporter }: Whole): string[] {
  try {
    return reporter.phone ? [numberTerm(unseal(reporter.phone.sealed))] : []
  } catch {
    return []
  }
}

export const indexing: Errand<Whole> = {
  due: mustIndex,
  run: async (request, { county }) => {
    await found.put({
      _id: request._id,
      terms: [...termsOf(request, county), ...numberTerms(request)],
      units: unitsOf(request),
      reporter: request.reporter.person,
      filedKey: request.filedKey,
    })
    const indexedFor = request.unit ?? ''
    return () => ({ indexedFor })
  },
}
