// What the rules of levels look at, from a request and from what only the database knows of others.
import { workingDaysBetween } from '../calendar'
import type { Item } from '../catalogue/catalogue'
import { governing } from '../catalogue/governing'
import type { County } from '../county'
import type { Endangered } from '../danger/endangered'
import type { Request } from '../request/request'
import { amountIn, type Found, gatheringIn, peopleIn, violenceIn } from './found'
import type { LevelFields } from './lowest'
import type { FactName } from './rules'

/** Evidence is for staff; a number alone says itself. */
export type Fact = { amount: number; evidence: string }

/** What stands in other documents: how many report the same matter, how many of its item came in its village within a week. */
export type Others = { reporters?: number; heat?: number }

const flag = (is: boolean, evidence: string) => ({ amount: is ? 1 : 0, evidence })
const said = ({ amount, words }: Found) => ({ amount, evidence: words && `“${words}”` })
const counted = (amount: number, unit: string) => ({ amount, evidence: `${amount} ${unit}` })

/** What of a request they are read from; one that is just being filed has it, too. */
export type Subject = Pick<
  Request,
  'item' | 'edition' | 'text' | 'history' | 'rounds' | 'round' | 'urgent' | 'createdAt'
> & { danger: Endangered | null }

/** A request that has a level; of danger it is known from elsewhere. */
export type Levelled = Request & LevelFields & { danger: Endangered | null }

type Seen = { request: Subject; county: County; now: number; others: Others; item: Item | null; text: string }

const readers: Record<FactName, (seen: Seen) => Fact> = {
  danger: ({ request: { danger } }) => flag(danger?.denied === false, danger ? `“${danger.words}”` : ''),
  urgent: ({ request, item }) => flag(request.urgent, item?.urgent ? `“${item.name}”按紧急件办` : '紧急诉求'),
  priority: ({ item }) => flag(item?.priority === true, item ? `“${item.name}”收到即重点跟进` : ''),
  people: ({ text }) => said(peopleIn(text)),
  rounds: ({ request }) => counted(request.round, '次交办'),
  reporters: ({ others: { reporters = 1 } }) => counted(reporters, '人反映同一件事'),
  returns: ({ request }) => counted(request.history.filter(({ deed }) => deed === 'return').length, '次退回'),
  violence: ({ text }) => said(violenceIn(text)),
  gathering: ({ text }) => said(gatheringIn(text)),
  amount: ({ text }) => said(amountIn(text)),
  daysOpen: ({ request: { createdAt }, county: { calendar }, now }) =>
    counted(workingDaysBetween(calendar, createdAt, now), '个工作日未办结'),
  failedMediations: () => counted(0, '次调解不成'),
  heat: ({ others: { heat = 0 } }) => counted(heat, '件同类诉求在一周内来自同一个村或社区'),
}

/** Everything that was said is read: the filing, what was added, the words of ratings. Each fact is looked for once, when it is asked for. */
export function factsOf(request: Subject, county: County, now: number, others: Others = {}): (name: FactName) => Fact {
  const seen = { request, county, now, others, item: governing(county, request), text: wordsOfReporter(request) }
  const known = new Map<FactName, Fact>()
  return name => {
    const fact = known.get(name) ?? readers[name](seen)
    known.set(name, fact)
    return fact
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
