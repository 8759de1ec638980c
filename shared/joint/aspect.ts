// What joint handling adds to a request: whistles, meetings, shares of the work, and the units that see it for them.
import { type Arrow, arrow, aspectOf, beside, type Seeing } from '../request/aspect'
import type { Role, State } from '../request/request'
import { isWorker, worksIn } from '../request/standing'
import { workedStates } from '../request/states'
import { limits, redated } from './dates'
import type { Joint, JointFields } from './joint'
import { climb, rungsAhead } from './ladder'
import { awaitedCall } from './report'
import { templates } from './templates'
import { isVacated, vacated } from './vacated'
import { jointOutline, jointView } from './view'
import { wantedOf, wantedSays, wantedTone } from './wanted'
import { mayWhistle } from './whistle'
import { isOpenShare, notWhole } from './whole'

const called: readonly Role[] = ['called']
const system: readonly Role[] = ['system']
const centre: readonly Role[] = ['dispatcher', 'supervisor']
const conveners: readonly Role[] = ['head', 'leader', ...centre]

const led: readonly State[] = ['received', 'dispatched', 'accepted', 'returned']

const anotherLeads: Arrow[] = led.map(from =>
  arrow(from, 'dispatched', conveners, 'the meeting named another lead unit, which has it from then on'),
)

const rung = {
  seen: 'staff' as const,
  arrows: beside(workedStates, system, 'who is late is reminded; the matter goes on'),
}

/** A head or leader of a town that has it, or somebody of the centre. */
const mayCall = (_: Joint, { county, caller }: Seeing): boolean =>
  caller.employments.some(
    ({ unit, posts }) => mayWhistle(county, unit) && posts.some(post => post !== 'handler' && post !== 'admin'),
  )

/** Who has excused itself is called no longer, unless to a meeting or for a share. The same list as long as nobody else is called: what has not changed is not written again. */
function calledUnits({ whistles, meetings, shares, called }: Joint): string[] {
  const units = new Set([
    ...whistles.flatMap(({ calls }) => calls.filter(({ excuse }) => !excuse).map(({ unit }) => unit)),
    ...meetings.flatMap(({ members }) => members),
    ...shares.map(({ unit }) => unit),
  ])
  return units.size === called.length && called.every(unit => units.has(unit)) ? called : [...units]
}

export const joint = aspectOf<JointFields>()({
  name: 'joint',
  empty: { whistles: [], meetings: [], shares: [], called: [] },
  earlier: { shares: 'tasks' },
  deeds: {
    whistle: {
      seen: 'all',
      arrows: beside(workedStates, conveners, 'units are called to it; whoever has it keeps it'),
      offered: mayCall,
    },
    report: {
      seen: 'staff',
      arrows: beside(workedStates, called, 'a called unit comes; whoever has it keeps it'),
      offered: (request, { caller }) => worksIn(caller).some(unit => awaitedCall(request, unit)),
    },
    excuse: {
      seen: 'staff',
      arrows: beside(workedStates, called, 'off the list a called unit may say why it does not come'),
      offered: (request, { caller }) =>
        worksIn(caller).some(unit => awaitedCall(request, unit)?.whistle.listed === null),
    },
    meet: {
      seen: 'all',
      arrows: beside(workedStates, conveners, 'a meeting is called; whoever has it goes on'),
      offered: mayCall,
    },
    minute: {
      seen: 'staff',
      arrows: [...beside(workedStates, conveners, 'the lead unit has it already'), ...anotherLeads],
      offered: ({ meetings }) => meetings.some(({ minutes }) => !minutes),
    },
    finish: {
      seen: 'staff',
      arrows: beside(workedStates, called, 'a share is done; the whole is answered once, by the lead unit'),
      offered: ({ shares }, { caller }) =>
        shares.some(share => isOpenShare(share) && worksIn(caller).includes(share.unit)),
    },
    explain: {
      seen: 'staff',
      arrows: beside(
        workedStates,
        ['handler', 'head', ...centre],
        'why a share stays open is said before the whole is answered',
      ),
      offered: ({ shares }) => shares.some(isOpenShare),
    },
    remind: rung,
    urge: rung,
    supervise: rung,
  },
  templates,
  limits,
  dates: redated,
  stands: (request, { employments }) => {
    const units = calledUnits(request)
    return employments
      .filter(({ unit, posts }) => units.includes(unit) && posts.some(isWorker))
      .map(({ unit }) => ({ as: 'called', unit }))
  },
  forbids: { answer: (request, county, _, { role }) => (role === 'system' ? null : notWhole(request, county)) },
  wakes: (request, county, now) => vacated(request, county, now) ?? climb(request, county, now),
  alarms: (request, county) =>
    isVacated(request, county) ? [request.updatedAt, ...rungsAhead(request, county)] : rungsAhead(request, county),
  keys: request => ({ called: calledUnits(request) }),
  others: ({ called: units }) => units,
  view: (request, { as, county, caller, now }) => ({
    joint: as === 'reporter' ? null : jointView(request, county, caller, now),
    outline: jointOutline(request, county),
  }),
  lists: {
    called: {
      posts: ['handler', 'head'],
      where: caller => ({ others: worksIn(caller), state: workedStates }),
      waits: (request, caller, now) => wantedOf(request, caller, now) !== null,
      fields: ['whistles', 'meetings', 'shares'],
      row: (request, caller, now) => ({ wanted: wantedOf(request, caller, now) }),
      door: {
        title: '请您去现场',
        icon: 'users',
        homes: ['handler', 'head', 'town'],
        rank: 50,
        says: wantedSays,
        tone: wantedTone,
        idle: () => null,
        page: 'task/list?list=called',
      },
    },
  },
})
