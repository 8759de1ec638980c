// An item as its form holds it: lists as lines of text, limits as figures that may be empty.
import type { ItemWish } from '@shared/catalogue/calls'
import type { ClockName, Limit } from '@shared/catalogue/limit'

export const clocks: ClockName[] = ['dispatch', 'accept', 'answer']

export type LimitDraft = { amount: string; by: 'days' | 'hours' }
export type QuestionDraft = { key: string; text: string; choices: string; danger: string[]; required: boolean }
export type ItemDraft = Omit<ItemWish, 'steps' | 'examples' | 'limits' | 'urgentLimits' | 'questions'> & {
  steps: string
  examples: string
  limits: Record<ClockName, LimitDraft>
  urgentLimits: Record<ClockName, LimitDraft>
  questions: QuestionDraft[]
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

const limitDraft = (limit: Limit | undefined): LimitDraft =>
  limit && 'hours' in limit
    ? { amount: String(limit.hours), by: 'hours' }
    : { amount: limit ? String(limit.days) : '', by: 'days' }

const limitsDraft = (limits: ItemWish['limits']): Record<ClockName, LimitDraft> => ({
  dispatch: limitDraft(limits?.dispatch),
  accept: limitDraft(limits?.accept),
  answer: limitDraft(limits?.answer),
})

function limitOf({ amount, by }: LimitDraft): Limit {
  const figure = Number(amount)
  const known = Number.isFinite(figure) ? figure : 0
  return by === 'days' ? { days: known } : { hours: known }
}

/** Undefined where nothing differs from the usual. */
function limitsOf(drafts: Record<ClockName, LimitDraft>): ItemWish['limits'] {
  const said = clocks.filter(name => drafts[name].amount.trim())
  return said.length ? Object.fromEntries(said.map(name => [name, limitOf(drafts[name])])) : undefined
}

let keys = 0
export const emptyQuestion = (): QuestionDraft => ({
  key: `q${keys++}`,
  text: '',
  choices: '',
  danger: [],
  required: false,
})

export const draftOf = (item: ItemWish): ItemDraft => ({
  ...item,
  steps: item.steps.join('\n'),
  examples: item.examples.join('\n'),
  limits: limitsDraft(item.limits),
  urgentLimits: limitsDraft(item.urgentLimits),
  questions: item.questions.map(({ text, choices, danger, required }) => ({
    ...emptyQuestion(),
    text,
    choices: choices.join('\n'),
    danger,
    required,
  })),
})

export function wishOf(draft: ItemDraft): ItemWish {
  const { limits: _, urgentLimits: __, exceptions, ...rest } = draft
  const [limits, urgentLimits] = [limitsOf(draft.limits), limitsOf(draft.urgentLimits)]
  return {
    ...rest,
    ...(exceptions && Object.keys(exceptions).length ? { exceptions } : {}),
    ...(limits ? { limits } : {}),
    ...(urgentLimits ? { urgentLimits } : {}),
    steps: linesOf(draft.steps),
    examples: linesOf(draft.examples),
    questions: draft.questions.map(({ text, choices, danger, required }) => ({
      text: text.trim(),
      choices: linesOf(choices),
      danger: danger.filter(choice => linesOf(choices).includes(choice)),
      required,
    })),
  }
}

export const newItem = (): ItemWish => ({
  _id: `it-${Date.now().toString(36)}`,
  name: '',
  parent: '',
  kinds: ['complaint', 'help'],
  unit: '',
  guide: '',
  basis: '',
  steps: [],
  questions: [],
  examples: [],
  priority: false,
  urgent: false,
  common: false,
  public: true,
})
