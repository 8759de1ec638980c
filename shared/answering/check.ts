// The answer check 答复体检: what an answer lacks, and what it should not have, before it goes. It finds; whether the answer goes
// with it, the handler decides with a reason.
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
 * @param others the unit's latest answers, and this matter's own of earlier rounds
 * @returns at most three findings a point, in the order in which they are to be read; empty when nothing was found
 */
export const check = (written: Written, asked: string, others: readonly Earlier[]): Finding[] => [
  ...untaken(written, asked),
  ...noBasis(written),
  ...noDate(written),
  ...undatedPromises(written),
  ...noContact(written),
  ...copies(written, others),
  ...persons(written, asked),
  ...numbers(written),
]
