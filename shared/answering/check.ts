// The answer check 答复体检: what an answer lacks, and what it should not have, before it goes. It finds; whether the answer goes
// with it, the handler decides with a reason.

import { type Reading, read, readingOf } from '../text/reading'
import { copies } from './copy'
import type { Earlier, Finding, Written } from './finding'
import { noBasis } from './no-basis'
import { noContact } from './no-contact'
import { noDate } from './no-date'
import { numbers } from './number'
import { persons } from './person'
import { undatedPromises } from './undated-promise'
import { untaken } from './untaken'

/**
 * @param asked all that the reporter said: the matter, what was added, why an earlier answer was not enough
 * @param names of the reporter, where the handler knows them: the answer may be read by others
 * @param others the unit's latest answers, and this matter's own of earlier rounds
 * @returns at most three findings a point, in the order in which they are to be read; empty when nothing was found
 */
export function check(
  written: Written,
  asked: string,
  others: readonly Earlier[],
  names: readonly string[] = [],
): Finding[] {
  const fields = { text: read(written.text), basis: read(written.basis), contact: read(written.contact) }
  const plain = { text: fields.text.text, basis: fields.basis.text, contact: fields.contact.text }
  const findings = found(plain, readingOf(asked), others, names.map(readingOf))
  return findings.map(one => (one.in === 'asked' ? one : asWritten(one, fields[one.in], written[one.in])))
}

/** Where it stands in what was written, and the words as they stand there: that is what its reader sees marked. */
function asWritten(one: Finding, { text, at }: Reading, written: string): Finding {
  if (one.to <= one.from) return one
  const [from, to] = [at(one.from), at(one.to)]
  return { ...one, from, to, words: text.slice(one.from, one.to) === one.words ? written.slice(from, to) : one.words }
}

const found = (written: Written, asked: string, others: readonly Earlier[], names: readonly string[]): Finding[] => [
  ...untaken(written, asked),
  ...noBasis(written),
  ...noDate(written),
  ...undatedPromises(written),
  ...noContact(written),
  ...copies(written, others),
  ...persons(written, asked, names),
  ...numbers(written),
]
