// Whether a filing says that somebody is in danger: by any words that were typed, or by what was ticked to the item's questions.
import type { Item } from '../catalogue/catalogue'
import type { Given } from '../catalogue/given'
import { type Alarm, type Danger, dangerIn, numbers } from './danger'

/** Its words say that somebody is in danger. `denied`: the reporter, asked, said that nobody is. */
export type Endangered = { danger: Danger; words: string; denied: boolean }

/** `beside`: what else was typed, as where it is and who says it. */
type Said = { text: string; given: readonly Given[]; beside?: readonly string[] }
type Asked = Pick<Item, 'questions'> | null

/** Words come first, since they say which danger it is; of a tick only that somebody may come to harm is known. */
export const alarmIn = ({ text, given, beside = [] }: Said, item: Asked): Alarm | null =>
  dangerIn([text, ...given.map(({ answer }) => answer), ...beside].join('。')) ?? tickedDanger(given, item)

function tickedDanger(given: readonly Given[], item: Asked): Alarm | null {
  const ticked = given.find(({ question, answer }) =>
    item?.questions.some(({ text, danger }) => text === question && danger.includes(answer)),
  )
  return ticked ? { danger: 'hurt', call: numbers.hurt, words: ticked.answer } : null
}

/** What is kept with the request. `nobodyInDanger`: the reporter was shown whom to call and said so. */
export function endangered(said: Said & { nobodyInDanger: boolean }, item: Asked): Endangered | null {
  const alarm = alarmIn(said, item)
  return alarm && { danger: alarm.danger, words: alarm.words, denied: said.nobodyInDanger }
}
