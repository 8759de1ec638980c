// Whether what was said to an item's questions can stand: one of the choices, and nothing required left out.
import type { Item } from './catalogue'

/** What was said to a question of the item; the question's own words stay with the answer. */
export type Given = { question: string; answer: string }

/** Null when all is well. What was asked in an earlier edition and is not asked now is refused: the form must be opened again. */
export function givenFault(item: Item | null, given: readonly Given[]): 'needs-given' | 'wrong-given' | null {
  const questions = item?.questions ?? []
  const once = new Set(given.map(({ question }) => question)).size === given.length
  const fits = ({ question, answer }: Given) =>
    questions.some(({ text, choices }) => text === question && (choices.length === 0 || choices.includes(answer)))
  if (!once || !given.every(fits)) return 'wrong-given'
  const missing = questions.some(
    ({ text, required }) => required && !given.some(({ question, answer }) => question === text && answer !== ''),
  )
  return missing ? 'needs-given' : null
}
