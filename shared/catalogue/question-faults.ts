// Whether an item's questions can be put to a person: few, with words, and with something to choose between.
import type { Item, Question } from './catalogue'
import type { Fault } from './fault'

/** A form with more is not filled in. */
export const mostQuestions = 5

const longestQuestion = 60
const longestChoice = 30

export function questionFaults({ _id: code, questions }: Item, called: string): Fault[] {
  const faults = questions.flatMap(question => faultOf(question) ?? [])
  if (questions.length > mostQuestions) faults.push(`最多问 ${mostQuestions} 个问题，请删掉几个。`)
  if (new Set(questions.map(({ text }) => text)).size < questions.length) faults.push('有两个问题一样，请删掉一个。')
  return faults.map(say => ({ code, field: 'questions', say: `“${called}”${say}` }))
}

/** The first thing that is wrong with a question. */
function faultOf({ text, choices, danger }: Question): string | null {
  if (!text) return '有一个问题是空的，请填写或删掉。'
  if (text.length > longestQuestion) return `的问题“${text.slice(0, 10)}…”超过 ${longestQuestion} 字，请写短一点。`
  if (choices.length === 1) return `的问题“${text}”只有一个选项，请再加一个，或者去掉选项。`
  if (choices.includes('')) return `的问题“${text}”有一个选项是空的，请填写或删掉。`
  if (choices.some(choice => choice.length > longestChoice))
    return `的问题“${text}”有选项超过 ${longestChoice} 字，请写短一点。`
  if (new Set(choices).size < choices.length) return `的问题“${text}”有两个选项一样，请删掉一个。`
  return danger.every(choice => choices.includes(choice)) ? null : `的问题“${text}”标为危险的选项已经不在，请重新标记。`
}
