// What the answer check finds in an answer to a request: beside all that its reporter said, and every answer already given to it.
import { check } from '../answering/check'
import type { Earlier, Finding, Written } from '../answering/finding'
import type { Request } from './request'

/** The matter as filed, what the reporter added, and why an earlier answer was not enough. */
const askedOf = ({ text, history, rounds }: Request): string =>
  [
    text,
    ...history.filter(({ by, deed }) => by.role === 'reporter' && deed !== 'rate').map(step => step.text ?? ''),
    ...rounds.map(({ rating }) => rating?.words ?? ''),
  ].join('\n')

/** A name of one letter is found everywhere; one that is hidden from the unit must not be told to it by a finding. */
const namesOf = ({ reporter }: Request): string[] =>
  !reporter.hidden && [...reporter.name].length > 1 ? [reporter.name] : []

const ownAnswers = ({ _id, rounds }: Request): Earlier[] => rounds.map(({ answer }) => ({ id: _id, text: answer.text }))

/** @param others the unit's latest answers to any matter */
export const checkAnswer = (request: Request, written: Written, others: readonly Earlier[]): Finding[] =>
  check(
    written,
    askedOf(request),
    [...ownAnswers(request), ...others.filter(({ id }) => id !== request._id)],
    namesOf(request),
  )
