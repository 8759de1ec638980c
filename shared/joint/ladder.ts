// The ladder 提醒→催办→督办 for a called unit or a sub-task that is late: first its duty handler, then its head, then the supervisor.
import { addWorkingHours, type Calendar, inWakingHours } from '../calendar'
import { written } from '../notice/written'
import { type County, headOf, supervisorOf } from '../county'
import { onDuty } from '../organisation/duty'
import { workedStates } from '../request/arrow'
import { move } from '../request/move'
import type { Actor, Request } from '../request/request'
import { tell, withNotices } from '../request/tell'
import { listedItem } from './listed'

type Deed = 'remind' | 'urge' | 'supervise'

export type Rung = { key: string; at: number; deed: Deed; what: string; basis: string; unit: string; due: number }

type Late = Pick<Rung, 'what' | 'basis' | 'unit' | 'due'> & { name: string }

/** Working hours after the limit at which each rung is stepped on. */
const rungs: readonly { deed: Deed; word: string; after: number }[] = [
  { deed: 'remind', word: '提醒', after: 0 },
  { deed: 'urge', word: '催办', after: 2 },
  { deed: 'supervise', word: '督办', after: 8 },
]

/** Every rung that an unanswered call or an open sub-task will come to, were it never done. Empty when nobody works on the matter any more. */
export function rungsOf(request: Request, calendar: Calendar): Rung[] {
  if (!workedStates.includes(request.state)) return []
  return [...openCalls(request), ...openTasks(request)].flatMap(({ name, ...late }) =>
    rungs.map(({ deed, after }) => ({
      ...late,
      key: `${name}.${deed}.${late.due}`,
      at: inWakingHours(calendar, after === 0 ? late.due : addWorkingHours(calendar, late.due, after).at),
      deed,
    })),
  )
}

const openCalls = ({ whistles }: Request): Late[] =>
  whistles.flatMap(({ calls, listed }, place) =>
    calls
      .filter(({ report, excuse }) => !report && !excuse)
      .map(({ unit, due }) => ({
        name: `whistle${place}.${unit}`,
        what: '报到',
        basis: listed ? `《吹哨报到清单》“${listedItem(listed)?.name ?? listed}”` : '清单外吹哨',
        unit,
        due,
      })),
  )

const openTasks = ({ tasks }: Request): Late[] =>
  tasks.flatMap(({ unit, due, done, explained, what }, place) =>
    done || explained ? [] : [{ name: `task${place}.${unit}`, what: '分工', basis: `会商分工“${what}”`, unit, due }],
  )

/** Steps on every rung that is due, each once: written into the history with its basis, and told. */
export function climb(request: Request, county: County, by: Actor, now: number): Request {
  return rungsOf(request, county.calendar)
    .filter(({ key, at }) => at <= now && !request.reminded.includes(key))
    .reduce((next, rung) => step(next, county, rung, by, now), request)
}

function step(request: Request, county: County, rung: Rung, by: Actor, now: number): Request {
  const { deed, unit, key, due, basis, what } = rung
  const word = rungs.find(each => each.deed === deed)?.word ?? ''
  const text = `${basis}，应于 ${written(due)} 前${what === '报到' ? '报到' : '完成'}，现予${word}`
  const moved = move(request, { deed, by, at: now, said: { unit, text } })
  if (!moved.ok) return request
  const marked = { ...moved.value, reminded: [...request.reminded, key] }
  return withNotices(marked, tellOf(marked, county, rung, `${what}${word}`, now))
}

const tellOf = (request: Request, county: County, { key, deed, unit, due }: Rung, status: string, at: number) =>
  tell(request, county, {
    event: key,
    to: whoHears(county, unit, deed, at),
    template: 'due',
    facts: { due: written(due), status },
    at,
  })

function whoHears(county: County, id: string, deed: Deed, at: number): string | null {
  const unit = county.units.get(id)
  if (deed === 'supervise' || !unit) return supervisorOf(county)
  const head = headOf(unit)
  return deed === 'urge' ? head : (onDuty(unit, county.calendar, at) ?? head)
}
