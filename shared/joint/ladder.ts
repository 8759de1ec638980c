// The ladder 提醒→催办→督办 for a called unit or a share that is late: first its duty handler, then its head, then the supervisor.
import { addWorkingHours, type Calendar, inWakingHours } from '../calendar'
import { type County, headOf, supervisorOf } from '../county'
import type { LimitName } from '../notice/notice'
import { inWords, written } from '../notice/written'
import { onDuty } from '../organisation/duty'
import type { Ruled, Telling } from '../request/aspect'
import { system } from '../request/request'
import { workedStates } from '../request/states'
import { callLimit, shareLimit } from './dates'
import type { Joint } from './joint'
import { listedItem } from './listed'
import { isAwaited, isOpenShare } from './whole'

type Deed = 'remind' | 'urge' | 'supervise'

export type Rung = {
  key: string
  at: number
  deed: Deed
  what: string
  basis: string
  unit: string
  due: number
  limit: LimitName
}

type Late = Pick<Rung, 'what' | 'basis' | 'unit' | 'due' | 'limit'> & { name: string }

/** Working hours after the limit at which each rung is stepped on. */
const rungs: readonly { deed: Deed; word: string; after: number }[] = [
  { deed: 'remind', word: '提醒', after: 0 },
  { deed: 'urge', word: '催办', after: 2 },
  { deed: 'supervise', word: '督办', after: 8 },
]

/** Every rung that an unanswered call or an open share will come to, were it never done. Empty when nobody works on the matter any more. */
export function rungsOf(request: Joint, calendar: Calendar): Rung[] {
  if (!workedStates.includes(request.state)) return []
  return [...openCalls(request), ...openShares(request)].flatMap(({ name, ...late }) =>
    rungs.map(({ deed, after }) => ({
      ...late,
      key: `${name}.${deed}.${late.due}`,
      at: inWakingHours(calendar, after === 0 ? late.due : addWorkingHours(calendar, late.due, after).at),
      deed,
    })),
  )
}

const openCalls = ({ whistles }: Joint): Late[] =>
  whistles.flatMap(({ calls, listed }, place) =>
    calls.filter(isAwaited).map(({ unit, due }) => ({
      name: `whistle${place}.${unit}`,
      what: '报到',
      basis: listed ? `《吹哨报到清单》“${listedItem(listed)?.name ?? listed}”` : '清单外吹哨',
      unit,
      due,
      limit: callLimit(place, unit),
    })),
  )

const openShares = ({ shares }: Joint): Late[] =>
  shares.flatMap((share, place) => {
    const { unit, due, what } = share
    return isOpenShare(share)
      ? [
          {
            name: `share${place}.${unit}`,
            what: '分工',
            basis: `会商分工“${what}”`,
            unit,
            due,
            limit: shareLimit(place),
          },
        ]
      : []
  })

const ahead = (request: Joint, calendar: Calendar): Rung[] =>
  rungsOf(request, calendar).filter(({ key }) => !request.reminded.includes(key))

/** When the next rungs are stepped on. */
export const rungsAhead = (request: Joint, { calendar }: County): number[] =>
  ahead(request, calendar).map(({ at }) => at)

/** Steps on the first rung that is due, each once: written into the history with its basis, and told. */
export function climb(request: Joint, county: County, now: number): Ruled<Joint> | null {
  const rung = ahead(request, county.calendar).find(({ at }) => at <= now)
  if (!rung) return null
  const { deed, unit, key, due, basis, what } = rung
  const word = rungs.find(each => each.deed === deed)?.word ?? ''
  return {
    ok: true,
    deed,
    by: system,
    said: { unit, text: `${basis}，应于 ${inWords(due, due)} 前${what === '报到' ? '报到' : '完成'}，现予${word}` },
    set: { reminded: [...request.reminded, key] },
    tell: [tellOf(county, rung, `${what}${word}`, now)],
  }
}

const tellOf = (county: County, { key, deed, unit, due, limit }: Rung, status: string, at: number): Telling => ({
  event: key,
  to: whoHears(county, unit, deed, at),
  template: 'due',
  limit,
  facts: { due: written(due), status },
})

function whoHears(county: County, id: string, deed: Deed, at: number): string | null {
  const unit = county.units.get(id)
  if (deed === 'supervise' || !unit) return supervisorOf(county)
  const head = headOf(unit)
  return deed === 'urge' ? head : (onDuty(unit, county.calendar, at) ?? head)
}
