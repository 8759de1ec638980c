// What cases add to a request: the lead it is joined to, and how far it was brought to those joined to it.
import { arrow, aspectOf } from '../request/aspect'
import type { State } from '../request/request'
import { type CaseFields, mustCatchUp, mustSpread, mustWarn, type Warning } from './case'
import { followed } from './follow'
import { templates } from './templates'
import { caseView } from './view'

const joinable: readonly State[] = ['dispatched', 'accepted', 'returned']

export const theCase = aspectOf<CaseFields, Warning>()({
  name: 'case',
  empty: { lead: null, spread: null },
  deeds: {
    join: {
      seen: 'all',
      arrows: [
        arrow(
          'received',
          'joined',
          ['dispatcher', 'reporter'],
          'who follows another’s matter joins it in the act of filing',
        ),
        ...joinable.map(from => arrow(from, 'joined', ['dispatcher'])),
        arrow('joined', 'joined', ['system'], 'the lead was itself joined: a case has one lead, never a chain'),
      ],
      offered: (_, { standings }) => standings.includes('dispatcher'),
    },
    part: {
      seen: 'all',
      arrows: [
        arrow(
          'joined',
          'received',
          ['dispatcher', 'system'],
          'the lead ended without an answer: who joined it is not lost with it',
        ),
      ],
    },
  },
  templates,
  holds: { joined: ({ state }) => state === 'joined' },
  filed: { goes: (filing, _, now) => [followed(filing, now)] },
  alarms: request => (mustCatchUp(request) || mustSpread(request) || mustWarn(request) ? [request.updatedAt] : []),
  view: (request, { as }) => ({ case: caseView(request, as) }),
})
