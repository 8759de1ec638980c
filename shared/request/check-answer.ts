// What the answer check finds in an answer to a request: beside all that its reporter said, and every answer already given to it.
import { check } from '../answering/check'
import type { Earlier, Finding, Written } from '../answering/finding'
import type { Request } from './request'

/** The matter as filed, what the reporter added, and why an earlier answer was not enough. */
const askedOf = ({ text, history, rounds }: Request): string =>
  [
    text,
    ...history.filter(({ deed }) => deed === 'add').map(step => step.text ?? ''),
    ...rounds.map(({ rating }) => rating?.words ?? ''),
  ].join('\n')

const ownAnswers = ({ _id, rounds }: Request): Earlier[] => rounds.map(({ answer }) => ({ id: _id, text: answer.text }))

/** @param others the unit's latest answers to any matter */
export const checkAnswer = (request: Request, written: Written, others: readonly Earlier[]): Finding[] =>
  check(written, askedOf(request), [...ownAnswers(request), ...others.filter(({ id }) => id !== request._id)])
