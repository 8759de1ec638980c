// What danger adds to a request: whether its words say that somebody is in danger now, at filing and in whatever its reporter says
// later. Then it is urgent, and the centre hears at any hour.
import { governing } from '../catalogue/governing'
import type { County } from '../county'
import { aspectOf, type Follow, type Ruled, type Telling } from '../request/aspect'
import type { Filing } from '../request/filing'
import type { Request } from '../request/request'
import { saidByReporter } from '../request/said'
import { takerOf } from '../request/taker'
import { madeUrgent } from '../request/urgent'
import { dangerIn } from './danger'
import { type Endangered, endangered } from './endangered'
import { templates } from './templates'

export type DangerFields = { danger: Endangered | null }

type Endangerable = Request & DangerFields

/** The reporter was shown whom to call and said that nobody is in danger. */
export type Denying = { nobodyInDanger?: boolean }
export type DangerFiling = Filing & Denying

const read =
  (filing: DangerFiling, county: County, now: number): Follow<Endangerable> =>
  request => {
    const danger = endangered({ ...filing, nobodyInDanger: filing.nobodyInDanger === true }, governing(county, request))
    if (!danger) return null
    return { ok: true, set: { danger, ...(danger.denied ? {} : madeUrgent(request, county, now)) } }
  }

/** Told last, when somebody has it. */
const told: Follow<Endangerable> = request =>
  request.urgent || request.danger
    ? { ok: true, tell: [{ event: 'urgent', to: request.firstReceiver?.person ?? null, ...urgently('紧急诉求') }] }
    : null

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

const tellDanger = ({ handler }: Request, centre: string | null): Telling[] =>
  [...new Set([centre, handler])].map(to => ({
    event: 'danger',
    to,
    template: 'danger',
    facts: { status: '危险情况' },
  }))

export const danger = aspectOf<DangerFields>()({
  name: 'danger',
  empty: { danger: null },
  filed: { is: (filing, county, now) => [read(filing, county, now)], tells: () => [told] },
  follows: heard,
  templates,
  view: (request, { as }) => ({ danger: as === 'reporter' ? null : request.danger }),
})
