// What units do together, as staff see it in full and the reporter in plain words.
import { type County, unitNames } from '../county'
import { type Caller, worksIn } from '../request/standing'
import type { Call, Joint, Meeting, Share, Whistle } from './joint'
import { listedItem } from './listed'
import { awaitedCall } from './report'
import type { CallView, JointOutline, JointView, MeetingView, ShareView, WhistleView } from './views'

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

function shareView(share: Share, place: number, county: County, caller: Caller, now: number): ShareView {
  const { unit, what, due, done, explained } = share
  const state = done ? 'done' : explained ? 'explained' : now > due ? 'late' : 'open'
  const mine = worksIn(caller).includes(unit)
  return { place, unit: name(county, unit), what, due, state, words: (done ?? explained)?.words ?? '', mine }
}

export const jointView = (request: Joint, county: County, caller: Caller, now: number): JointView => ({
  whistles: request.whistles.map(each => whistleView(each, county, now)),
  meetings: request.meetings.map(each => meetingView(each, county)),
  shares: request.shares.map((each, place) => shareView(each, place, county, caller, now)),
  awaited: awaitedView(request, caller),
})

function awaitedView(request: Joint, caller: Caller): JointView['awaited'] {
  const found = worksIn(caller)
    .map(unit => awaitedCall(request, unit))
    .find(Boolean)
  if (!found) return null
  const { whistle, call } = found
  return { name: listedItem(whistle.listed)?.name ?? offList, due: call.due, listed: whistle.listed !== null }
}

/** Null when nobody was called. */
export function jointOutline({ whistles, meetings, shares }: Joint, county: County): JointOutline | null {
  if (!whistles.length && !meetings.length) return null
  const calls = whistles.flatMap(whistle => whistle.calls)
  const caller = county.units.get(whistles.at(-1)?.by.unit ?? '')
  const meeting = meetings.at(-1)
  return {
    by: whistles.length > 0 ? (caller?.kind === 'town' ? 'town' : 'centre') : null,
    called: [...new Set(calls.map(({ unit }) => name(county, unit)))],
    reported: new Set(calls.filter(({ report }) => report).map(({ unit }) => unit)).size,
    meeting: meeting ? { when: meeting.when, lead: name(county, meeting.lead), held: meeting.minutes !== null } : null,
    shares: shares.length > 0 ? { all: shares.length, done: shares.filter(({ done }) => done).length } : null,
  }
}
