// The minutes 会商纪要: what was said and decided, which unit leads, and the sub-tasks 分工 with a limit each.
import { addWorkingDays, type Calendar, isWorkingDay } from '../calendar'
import type { County } from '../county'
import { withAlarm } from '../request/alarm'
import { entrust, withoutAnswer } from '../request/entrust'
import { move } from '../request/move'
import type { Actor, Request } from '../request/request'
import { tellHandler, withNotices } from '../request/tell'
import { allow, type Ruling, refuse } from '../ruling'
import type { Meeting, SubTask } from './joint'
import { tellUnit } from './whistle'
import { unitNames, whoOf } from './who'

/** `day` is the date, YYYY-MM-DD, at whose closing time the part is due. */
export type Share = { unit: string; what: string; day: string }

export type Minuting = { words: string; decisions: string; lead: string; shares: Share[]; by: Actor }

/** Refuses minutes without words or decisions, an unknown unit, and a sub-task without work or with a day that is past or free. */
export function minute(request: Request, county: County, wish: Minuting, now: number): Ruling<Request> {
  const { words, decisions, lead, shares, by } = wish
  const meeting = request.meetings.find(({ minutes }) => !minutes)
  if (!meeting) return refuse('no-meeting')
  if (!words || !decisions) return refuse('needs-minutes', words ? 'decisions' : 'words')
  const unit = county.units.get(lead)
  if (!unit) return refuse('unknown-unit', 'lead')
  const tasks = tasksOf(shares, county, by, now)
  if (!tasks.ok) return tasks
  const text = `${decisions}。由${unit.name}牵头，${shares.length} 项分工`
  const elsewhere = lead !== request.unit
  const to = elsewhere ? 'dispatched' : request.state
  const moved = move(request, { deed: 'minute', by, at: now, to, said: { text, unit: lead } })
  if (!moved.ok) return moved
  const held: Meeting = { ...meeting, lead, minutes: { at: now, by: whoOf(by), words, decisions } }
  const meetings = request.meetings.map(each => (each === meeting ? held : each))
  const noted = { ...moved.value, meetings, tasks: [...request.tasks, ...tasks.value] }
  const led = elsewhere ? entrust(withoutAnswer(noted), county, unit, now) : noted
  if (!led) return refuse('unknown-unit', 'lead')
  return allow(
    withAlarm(
      withNotices(led, tellLead(led, county, elsewhere, now), ...tellShares(led, county, tasks.value, now)),
      county.calendar,
    ),
  )
}

function tasksOf(shares: Share[], county: County, by: Actor, now: number): Ruling<SubTask[]> {
  const tasks: SubTask[] = []
  for (const [place, { unit, what, day }] of shares.entries()) {
    if (!what || !county.units.has(unit)) return refuse('task-needs-work', `shares.${place}`)
    const due = closingOf(county.calendar, day)
    if (due === null || due <= now) return refuse('task-date-passed', `shares.${place}`)
    tasks.push({ unit, what, at: now, by: whoOf(by), due, done: null, explained: null })
  }
  return allow(tasks)
}

const dayLong = 86_400_000

/** Null for a day that is free. */
function closingOf(calendar: Calendar, day: string): number | null {
  const noon = Date.parse(`${day}T12:00:00Z`) - calendar.offset
  return isWorkingDay(calendar, noon) ? addWorkingDays(calendar, noon - dayLong, 1).at : null
}

const tellLead = (request: Request, county: County, elsewhere: boolean, at: number) =>
  elsewhere ? tellHandler(request, county, at, '会商牵头') : []

/** A unit with two parts is told once, by the earlier limit. */
const tellShares = (request: Request, county: County, tasks: SubTask[], at: number) =>
  [...new Set(tasks.map(({ unit }) => unit))].map(unit => {
    const due = Math.min(...tasks.filter(task => task.unit === unit).map(task => task.due))
    return tellUnit(request, county, { unit, status: '会商分工', due, at })
  })

/** “县城管局清运、县住建局加固”, for whoever reads the minutes. */
export const sharesSaid = (county: County, tasks: SubTask[]): string =>
  tasks.map(({ unit, what }) => `${unitNames(county, [unit])}${what}`).join('、')
