// What levels add to a request: its level, which rises by itself and is lowered by a person, between offices.
import { aspectOf, beside } from '../request/aspect'
import { saidByReporter } from '../request/said'
import { isOpen, openStates } from '../request/states'
import type { Levelled } from './facts'
import { firstLevel, nextRise, risen, stillRisen } from './level'
import { type LevelFields, lowest } from './lowest'
import { isLower } from './rules'
import { templates } from './templates'
import { levelView } from './view'

export const level = aspectOf<LevelFields, Levelled>()({
  name: 'level',
  empty: { level: lowest },
  deeds: {
    rise: { seen: 'staff', arrows: beside(openStates, ['system'], 'a rule has found what raises it') },
    lower: {
      seen: 'staff',
      arrows: beside(openStates, ['dispatcher', 'supervisor'], 'only a person lowers, with a reason'),
      offered: ({ level: { colour } }, { standings }) =>
        colour !== 'blue' && (standings.includes('supervisor') || !isLower('yellow', colour)),
    },
  },
  templates,
  holds: { risen: stillRisen },
  filed: {
    is: (_, county, now) => [request => ({ ok: true, set: { level: firstLevel(request, county, now) } })],
  },
  /** Whatever its reporter says may bring new facts; a new round is one, and a danger in what was joined to it. */
  follows: (before, after, county, now) =>
    isOpen(after.state) &&
    (saidByReporter(before, after) || after.round > before.round || after.danger !== before.danger)
      ? risen(after, county, now)
      : null,
  dates: (request, county, now) => ({
    ok: true,
    set: { level: { ...request.level, nextAt: nextRise(request, county, now) } },
  }),
  wakes: (request, county, now) => {
    const { nextAt } = request.level
    return isOpen(request.state) && nextAt !== null && nextAt <= now ? risen(request, county, now) : null
  },
  alarms: ({ state, level: { nextAt } }) => (isOpen(state) && nextAt !== null ? [nextAt] : []),
  view: (request, { as }) => ({ level: as === 'reporter' ? null : levelView(request.level) }),
  row: (request, { staff }) => ({ colour: staff ? request.level.colour : null }),
  rowFields: ['level'],
})
