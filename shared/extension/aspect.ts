// What extensions add to a request: what was asked for, who must approve it, and the date that was promised.
import { isSame } from '../person/same'
import { aspectOf, beside, type DeedSpec } from '../request/aspect'
import { keysOf, selfOf } from '../request/standing'
import { promiseOf, redated } from './dates'
import type { Extended, ExtensionFields } from './extension'
import { lacksApprover, passedOn } from './passed-on'
import { awaitedBy, pendingExtension } from './pending'
import { templates } from './templates'
import { extensionViews, postponed } from './view'

const approvers = ['head', 'leader'] as const

/** Whoever asked does not approve. */
const mayGrant: DeedSpec<Extended>['offered'] = (request, { caller }) => {
  const pending = pendingExtension(request)
  return pending !== undefined && keysOf(caller).includes(pending.approver) && !isSame(pending.by, selfOf(caller))
}

export const extension = aspectOf<ExtensionFields>()({
  name: 'extension',
  empty: { extensions: [], approves: null },
  deeds: {
    extend: {
      seen: 'staff',
      arrows: beside(['accepted'], ['handler', 'head'], 'asking moves no limit yet'),
      offered: (request, { now }) => !pendingExtension(request) && now <= (request.clocks.answer?.due ?? now),
    },
    grant: {
      seen: 'all',
      arrows: beside(['accepted', 'waiting'], approvers, 'the limit moves, the state does not'),
      offered: mayGrant,
    },
    refuse: {
      seen: 'staff',
      arrows: beside(['accepted', 'waiting'], approvers, 'the limit stays as it was'),
      offered: mayGrant,
    },
  },
  templates,
  limits: { extension: awaitedBy },
  /** The leader whose word is waited for sees it, as long as it is. */
  stands: ({ approves }, { employments }) =>
    employments
      .filter(({ unit, posts }) => posts.includes('leader') && approves === `${unit}:leader`)
      .map(({ unit }) => ({ as: 'leader', unit })),
  keys: request => ({ approves: pendingExtension(request)?.approver ?? null }),
  others: ({ approves }) => (approves ? [approves] : []),
  wakes: passedOn,
  alarms: (request, county) => (lacksApprover(request, county) ? [request.updatedAt] : []),
  promise: promiseOf,
  dates: redated,
  view: (request, { as }) => ({
    extensions: as === 'reporter' ? null : extensionViews(request),
    postponed: postponed(request),
  }),
  lists: {
    approve: {
      posts: ['head', 'leader'],
      where: caller => ({ others: keysOf(caller), state: ['accepted', 'waiting'] }),
      door: {
        title: '等您批',
        icon: 'signature',
        homes: ['head', 'town', 'leader'],
        rank: 20,
        says: found => `延期 ${found.length} 件`,
        idle: () => '没有等您批的',
        page: 'task/list?list=approve',
        acts: count => `批 ${count} 件延期`,
      },
    },
  },
})
