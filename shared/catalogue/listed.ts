// An item from what needs saying of it: everything else is as usual.
import type { Item, Question } from './catalogue'

/** What every item must say. */
export type Said = Pick<Item, '_id' | 'name' | 'parent' | 'unit'> &
  Partial<Omit<Item, '_id' | 'name' | 'parent' | 'unit'>>

const usual: Omit<Item, '_id' | 'name' | 'parent' | 'unit'> = {
  kinds: ['complaint', 'help', 'consult', 'advice', 'tip'],
  guide: '',
  basis: '',
  steps: [],
  questions: [],
  examples: [],
  priority: false,
  urgent: false,
  common: false,
  public: true,
  initials: '',
}

export const listed = (said: Said): Item => ({ ...usual, ...said })

/** A question to be ticked; it may be left out unless it says otherwise, since matters also come by letter and by phone. */
export const asked = (text: string, choices: string[], rest: Partial<Question> = {}): Question => ({
  text,
  choices,
  danger: [],
  required: false,
  ...rest,
})
