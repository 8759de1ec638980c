// The lists of the centre's desk: what a dispatcher hands out, and what a supervisor looks after in the whole county.
import type { HomeKind } from '../organisation/homes'
import type { Post } from '../post'
import type { Door, Where, WorkList } from './aspect'
import { byTonight, earliest, lateElse, overdue } from './due'
import type { Request, State } from './request'
import { returnsToSupervisor } from './supervised'

const desk: readonly Post[] = ['dispatcher', 'supervisor']
const handedOut: readonly State[] = ['received', 'returned']
const running: readonly State[] = [...handedOut, 'dispatched', 'accepted']

type Shown = Pick<Door<Request>, 'title' | 'icon' | 'rank'> & Partial<Door<Request>>

const listed = (id: string, home: HomeKind, where: WorkList<Request>['where'], door: Shown): WorkList<Request> => ({
  posts: desk,
  where,
  fields: ['dueKey'],
  door: {
    homes: [home],
    says: (found, _, at) => earliest(found, at),
    idle: () => '没有',
    page: `desk/queue?list=${id}`,
    ...door,
  },
})

/** “在 3 家单位，2 件还没有交出去” */
function whose(found: readonly Request[]): string {
  const units = new Set(found.flatMap(({ unit }) => unit ?? []))
  const nobodys = found.filter(({ unit }) => !unit).length
  const says = [units.size > 0 ? `在 ${units.size} 家单位` : '', nobodys > 0 ? `${nobodys} 件还没有交出去` : '']
  return says.filter(Boolean).join('，')
}

const thrice: Where = { state: ['returned'], returns: { atLeast: returnsToSupervisor } }

/** `tonight`: to be handed out today. `late`, `county`: in the whole county. */
export const deskLists: Record<string, WorkList<Request>> = {
  received: listed('received', 'dispatcher', () => ({ state: ['received'] }), {
    title: '待交办',
    icon: 'inbox',
    rank: 10,
    long: true,
    says: () => '看清楚，交到单位',
    idle: () => '都交出去了',
    acts: count => `交办 ${count} 件`,
  }),
  tonight: listed('tonight', 'dispatcher', (_, at) => ({ state: handedOut, ...byTonight(at) }), {
    title: '今天要交出去的',
    icon: 'alert-circle',
    rank: 20,
    tone: (found, _, at) => lateElse('due')(found, at),
    idle: () => '今天没有到期的',
  }),
  returned: {
    ...listed('returned', 'dispatcher', () => ({ state: ['returned'] }), {
      title: '单位退回',
      icon: 'arrow-back-up',
      rank: 30,
      says: found => {
        const supervised = found.filter(({ returns }) => returns >= returnsToSupervisor).length
        return supervised > 0 ? `${supervised} 件退了三次，由督查员定` : '换个单位再交'
      },
      acts: count => `再交 ${count} 件`,
    }),
    fields: ['returns'],
  },
  supervised: listed('supervised', 'supervisor', () => thrice, {
    title: '三次退回',
    icon: 'arrow-back-up',
    rank: 10,
    says: () => '等您交办，或认定由谁办',
    acts: count => `定 ${count} 件由谁办`,
  }),
  late: {
    ...listed('late', 'supervisor', (_, at) => ({ state: running, ...overdue(at) }), {
      title: '超时没办的',
      icon: 'alert-circle',
      rank: 20,
      says: whose,
      tone: () => 'late',
      idle: () => '全县没有超时的',
    }),
    fields: ['unit'],
  },
  county: listed('county', 'supervisor', (_, at) => ({ state: running, ...byTonight(at) }), {
    title: '全县今天到期',
    icon: 'calendar-exclamation',
    rank: 30,
    tone: (found, _, at) => lateElse('due')(found, at),
    idle: () => '今天没有到期的',
  }),
}
