// What danger adds to a request: whether its words say that somebody is in danger now, at filing and in whatever its reporter says
// later; and what was spoken, until a person has heard it. Then it is urgent, and the centre hears at any hour.
import { governing } from '../catalogue/governing'
import type { County } from '../county'
import { aspectOf, beside, type Follow, type Ruled } from '../request/aspect'
import type { Filing } from '../request/filing'
import { saidByReporter } from '../request/said'
import { openStates, workedStates } from '../request/states'
import { takerOf } from '../request/taker'
import { madeUrgent } from '../request/urgent'
import { dangerIn } from './danger'
import type { DangerFields, Endangerable } from './endangerable'
import { endangered } from './endangered'
import { tellDanger } from './tell'
import { templates } from './templates'
import { hasVoice, listened, mustBeHeard, tellUnheard, unheardSince } from './unheard'
import { unheardList } from './unheard-list'

/** The reporter was shown whom to call and said that nobody is in danger. */
export type Denying = { nobodyInDanger?: boolean }
export type DangerFiling = Filing &
  Denying & {
    /** What the reporter typed beside the text: where it is, and a name. A board's own name is not among it. */
    beside?: readonly string[]
  }

const read =
  (filing: DangerFiling, county: County, now: number): Follow<Endangerable> =>
  request => {
    const danger = endangered({ ...filing, nobodyInDanger: filing.nobodyInDanger === true }, governing(county, request))
    if (!danger) return null
    return { ok: true, set: { danger, ...(danger.denied ? {} : madeUrgent(request, county, now)) } }
  }

const spoken =
  ({ files }: Filing, county: County, now: number): Follow<Endangerable> =>
  () =>
    hasVoice(files) ? { ok: true, set: { unheard: unheardSince(null, county, now) } } : null

/** Told last, when somebody has it. */
const told =
  (county: County, now: number): Follow<Endangerable> =>
  request => {
    const first = { event: 'urgent', to: request.firstReceiver?.person ?? null, ...urgently('紧急诉求') }
    const tell = [
      ...(request.urgent || request.danger ? [first] : []),
      ...(request.unheard ? [tellUnheard(request, county, now)] : []),
    ]
    return tell.length > 0 ? { ok: true, tell } : null
  }

const urgently = (status: string) => ({ template: 'urgent', facts: { status } })

/**
 * Every deed with words of the reporter, whichever it is: a real danger stands over one that was denied, and none that was real is
 * denied away. Who has it in hand and the centre are told each time, also of what has just been closed or taken back.
 */
function heard(
  before: Endangerable,
  after: Endangerable,
  county: County,
  now: number,
  { nobodyInDanger = false }: Denying,
): Ruled<Endangerable> | null {
  const alarm = dangerIn(saidByReporter(before, after))
  if (!alarm) return null
  const danger = { danger: alarm.danger, words: alarm.words, denied: nobodyInDanger }
  const centre = takerOf(after, county, county.centre, now)
  if (nobodyInDanger)
    return {
      ok: true,
      set: { danger: after.danger ?? danger },
      tell: [{ event: 'urgent', to: centre, ...urgently('写到危险') }],
    }
  return { ok: true, set: { danger, ...madeUrgent(after, county, now) }, tell: tellDanger(after, centre) }
}

/** What was written and what was spoken in one deed. */
function follows(
  before: Endangerable,
  after: Endangerable,
  county: County,
  now: number,
  wish: Denying,
): Ruled<Endangerable> | null {
  const written = heard(before, after, county, now, wish)
  const spoken = listened(before, after, county, now)
  if (!written || !spoken) return written ?? spoken
  return { ok: true, set: { ...written.set, ...spoken.set }, tell: [...(written.tell ?? []), ...(spoken.tell ?? [])] }
}

export const danger = aspectOf<DangerFields>()({
  name: 'danger',
  empty: { danger: null, unheard: null },
  deeds: {
    endanger: {
      seen: 'staff',
      arrows: beside(workedStates, ['system'], 'whose matter was joined to it says that somebody is in danger'),
    },
    hear: {
      seen: 'staff',
      arrows: beside(openStates, ['handler', 'head', 'dispatcher'], 'a person hears what no machine reads'),
      offered: mustBeHeard,
    },
  },
  filed: {
    is: (filing, county, now) => [read(filing, county, now), spoken(filing, county, now)],
    tells: (_, county, now) => [told(county, now)],
  },
  follows,
  templates,
  holds: { unheard: mustBeHeard },
  lists: { unheard: unheardList },
  others: request => (request.unheard && mustBeHeard(request) ? [request.unheard.by] : []),
  view: (request, { as }) => ({
    danger: as === 'reporter' ? null : request.danger,
    unheard: as !== 'reporter' && mustBeHeard(request),
  }),
  row: (request, { staff }) => ({ unheard: staff && mustBeHeard(request) }),
  rowFields: ['unheard'],
})
