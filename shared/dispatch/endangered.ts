// Whether a filing says that somebody is in danger: by its words, or by what was ticked to the item's questions.
import type { Item } from '../catalogue/catalogue'
import type { Endangered, Given } from '../request/request'
import { type Alarm, dangerIn, numbers } from './danger'

type Said = { text: string; given: readonly Given[]; nobodyInDanger: boolean }

/** Words come first, since they say which danger it is. */
export function endangered({ text, given, nobodyInDanger }: Said, item: Item | null): Endangered | null {
  const alarm = dangerIn([text, ...given.map(({ answer }) => answer)].join('。')) ?? tickedDanger(given, item)
  return alarm && { danger: alarm.danger, words: alarm.words, denied: nobodyInDanger }
}

/** A choice that the catalogue marks as danger; whether it hurts somebody is all that is known of it. */
export function tickedDanger(given: readonly Given[], item: Pick<Item, 'questions'> | null): Alarm | null {
  const ticked = given.find(({ question, answer }) =>
    item?.questions.some(({ text, danger }) => text === question && danger.includes(answer)),
  )
  return ticked ? { danger: 'hurt', call: numbers.hurt, words: ticked.answer } : null
}
