// What danger adds to a request: whether its words say that somebody is in danger now. Then it is urgent, and the centre hears.
import { governing } from '../catalogue/governing'
import type { County } from '../county'
import { aspectOf, type Follow } from '../request/aspect'
import type { Filing } from '../request/filing'
import type { Request } from '../request/request'
import { madeUrgent, tellCentre } from '../request/urgent'
import { type Endangered, endangered } from './endangered'

export type DangerFields = { danger: Endangered | null }

type Endangerable = Request & DangerFields

/** The reporter was shown whom to call and said that nobody is in danger. */
export type DangerFiling = Filing & { nobodyInDanger?: boolean }

const read =
  (filing: DangerFiling, county: County): Follow<Endangerable> =>
  request => {
    const danger = endangered({ ...filing, nobodyInDanger: filing.nobodyInDanger === true }, governing(county, request))
    if (!danger) return null
    return { ok: true, set: { danger, ...(danger.denied ? {} : madeUrgent(request, county)) } }
  }

/** Told last, by the limit of whoever has it by then. */
const told =
  (now: number): Follow<Endangerable> =>
  request =>
    request.urgent || request.danger ? { ok: true, tell: [tellCentre(request, now)] } : null

export const danger = aspectOf<DangerFields>()({
  name: 'danger',
  empty: { danger: null },
  filed: { is: (filing, county) => [read(filing, county)], tells: (_, __, now) => [told(now)] },
  view: (request, { as }) => ({ danger: as === 'reporter' ? null : request.danger }),
})
