// What the rules of levels look at, from a request and from what only the database knows of others.
import { workingDaysBetween } from '../calendar'
import { governing } from '../catalogue/governing'
import type { County } from '../organisation/directory'
import type { Request } from '../request/request'
import { amountIn, type Found, gatheringIn, peopleIn, violenceIn } from './found'
import type { FactName } from './rules'

/** Evidence is for staff; a number alone says itself. */
export type Facts = Record<FactName, { amount: number; evidence: string }>

/** What stands in other documents: how many report the same matter, how many of its item came in its village within a week. */
export type Others = { reporters?: number; heat?: number }

const flag = (is: boolean, evidence: string) => ({ amount: is ? 1 : 0, evidence })
const said = ({ amount, words }: Found) => ({ amount, evidence: words && `“${words}”` })
const counted = (amount: number, unit: string) => ({ amount, evidence: `${amount} ${unit}` })

/** What of a request they are read from; one that is just being filed has it, too. */
export type Subject = Pick<
  Request,
  'item' | 'edition' | 'text' | 'history' | 'rounds' | 'round' | 'danger' | 'urgent' | 'createdAt'
>

/** Everything that was said is read: the filing, what was added, the words of ratings. */
export function factsOf(
  request: Subject,
  county: County,
  now: number,
  { reporters = 1, heat = 0 }: Others = {},
): Facts {
  const item = governing(county, request)
  const text = wordsOfReporter(request)
  const danger = request.danger?.denied === false ? request.danger : null
  return {
    danger: flag(danger !== null, danger ? `“${danger.words}”` : ''),
    urgent: flag(request.urgent, item?.urgent ? `“${item.name}”按紧急件办` : '紧急诉求'),
    priority: flag(item?.priority === true, item ? `“${item.name}”属重点类` : ''),
    people: said(peopleIn(text)),
    rounds: counted(request.round, '次交办'),
    reporters: counted(reporters, '人反映同一件事'),
    returns: counted(request.history.filter(({ deed }) => deed === 'return').length, '次退回'),
    violence: said(violenceIn(text)),
    gathering: said(gatheringIn(text)),
    amount: said(amountIn(text)),
    daysOpen: counted(workingDaysBetween(county.calendar, request.createdAt, now), '个工作日未办结'),
    failedMediations: counted(0, '次调解不成'),
    heat: counted(heat, '件同类诉求在一周内来自同一个村或社区'),
  }
}

const wordsOfReporter = ({ text, history, rounds }: Subject): string =>
  [
    text,
    ...history.filter(({ by }) => by.role === 'reporter').map(step => step.text ?? ''),
    ...rounds.map(({ rating }) => rating?.words ?? ''),
  ]
    .filter(Boolean)
    .join('。')
