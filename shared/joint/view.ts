// What units do together, as staff see it in full and the reporter in plain words.
import type {
  CallView,
  ExtensionView,
  JointView,
  MeetingView,
  TaskView,
  TogetherView,
  WhistleView,
} from './views'
import { type County, staffName, supervisorOf } from '../county'
import { heldExtension } from '../request/clocks'
import type { Request } from '../request/request'
import type { Caller } from '../request/standing'
import { isSupervised } from '../request/supervised'
import type { Call, Extension, Meeting, SubTask, Whistle } from './joint'
import { listedItem } from './listed'
import { pendingExtension } from '../extension/pending'
import { awaitedCall } from './report'
import { unitNames } from './who'

const name = (county: County, unit: string): string => unitNames(county, [unit])

const offList = '清单外事项'

function callView({ unit, due, report, excuse }: Call, county: County, now: number): CallView {
  const state = report ? 'reported' : excuse ? 'excused' : now > due ? 'late' : 'awaited'
  const words = report ? [report.who, report.words].filter(Boolean).join('：') : (excuse?.words ?? '')
  return { unit: name(county, unit), due, state, words, at: (report ?? excuse)?.at ?? null }
}

const whistleView = ({ at, by, listed, words, calls }: Whistle, county: County, now: number): WhistleView => ({
  at,
  by: by.unit ? name(county, by.unit) : by.name,
  name: listedItem(listed)?.name ?? offList,
  listed: listed !== null,
  words,
  calls: calls.map(each => callView(each, county, now)),
})

const meetingView = ({ at, by, when, place, members, lead, minutes }: Meeting, county: County): MeetingView => ({
  at,
  by: by.unit ? name(county, by.unit) : by.name,
  when,
  place,
  members: members.map(unit => name(county, unit)),
  lead: { id: lead, name: name(county, lead) },
  minutes: minutes && { at: minutes.at, by: minutes.by.name, words: minutes.words, decisions: minutes.decisions },
})

function taskView(task: SubTask, place: number, county: County, caller: Caller, now: number): TaskView {
  const { unit, what, due, done, explained } = task
  const state = done ? 'done' : explained ? 'explained' : now > due ? 'late' : 'open'
  const mine = caller.employments.some(each => each.unit === unit)
  return { place, unit: name(county, unit), what, due, state, words: (done ?? explained)?.words ?? '', mine }
}

function extensionView(extension: Extension, pending: Extension | undefined): ExtensionView {
  const { at, by, reason, consult, due, promised, decision } = extension
  const undecided = extension === pending ? 'pending' : 'lapsed'
  const state = decision ? (decision.granted ? 'granted' : 'refused') : undecided
  return {
    at,
    by: by.name,
    reason,
    consult,
    due,
    promised,
    state,
    decision: decision && { at: decision.at, by: decision.by.name, reason: decision.reason },
  }
}

export function jointView(request: Request, county: County, caller: Caller, now: number): JointView {
  const pending = pendingExtension(request)
  const { bound } = request
  return {
    whistles: request.whistles.map(each => whistleView(each, county, now)),
    meetings: request.meetings.map(each => meetingView(each, county)),
    tasks: request.tasks.map((each, place) => taskView(each, place, county, caller, now)),
    extensions: request.extensions.map(each => extensionView(each, pending)),
    boundary: bound && {
      id: bound._id,
      at: bound.at,
      by: bound.deciders,
      unit: name(county, bound.unit),
      reason: bound.reason,
    },
    supervisor: isSupervised(request) ? staffName(county, supervisorOf(county)) : null,
    awaited: awaitedView(request, caller),
  }
}

function awaitedView(request: Request, caller: Caller): JointView['awaited'] {
  const found = caller.employments.map(({ unit }) => awaitedCall(request, unit)).find(Boolean)
  if (!found) return null
  const { whistle, call } = found
  return { name: listedItem(whistle.listed)?.name ?? offList, due: call.due, listed: whistle.listed !== null }
}

/** Null when nobody was called and nothing was put off. */
export function togetherView(request: Request, county: County): TogetherView | null {
  const { whistles, meetings, tasks } = request
  const extension = putOff(request)
  if (!whistles.length && !meetings.length && !extension) return null
  const calls = whistles.flatMap(whistle => whistle.calls)
  const caller = county.units.get(whistles.at(-1)?.by.unit ?? '')
  const meeting = meetings.at(-1)
  return {
    by: whistles.length > 0 ? (caller?.kind === 'town' ? 'town' : 'centre') : null,
    called: [...new Set(calls.map(({ unit }) => name(county, unit)))],
    reported: new Set(calls.filter(({ report }) => report).map(({ unit }) => unit)).size,
    meeting: meeting ? { when: meeting.when, lead: name(county, meeting.lead), held: meeting.minutes !== null } : null,
    parts: tasks.length > 0 ? { all: tasks.length, done: tasks.filter(({ done }) => done).length } : null,
    extension,
  }
}

/** The later date that holds now, beside the first. */
function putOff(request: Request): TogetherView['extension'] {
  const held = heldExtension(request)
  const due = request.clocks.answer?.due
  return held && due ? { promised: due, first: request.firstDue ?? held.due, reason: held.reason } : null
}
