// A calendar that comes late, or is put right, moves whatever is still to come of a request, whichever aspect it belongs to: every
// moment ahead in every kind of document is looked at, so a field with a working-time date that stays behind is found without being
// named here. What stands for good is named, with the reason.
import type { Whole } from './aspects'
import { consult, laterCounty, lead, out } from './sample/any-deed'
import { at, county } from './sample/county'
import { dispatch, extend, grant, join, meet, minute, wake, whistle } from './sample/deeds'
import { met, minuting, townMatter } from './sample/joint'
import { accepted, answered, liqiang, must, submitted, waiting, zhangmin, zhaojianguo } from './sample/requests'

const day = at('2026-11-25 15:00')
const now = at('2026-11-25 16:00')

/** Stands for good: a path of the document, and why no calendar moves it. */
const stands: Record<string, string> = {
  'rounds.due': 'the limit of an answer that has been given: a record of what held then',
  'meetings.when': 'people agreed on that moment; whoever called the meeting calls it anew',
  'extensions.due': 'the limit as it was when the later date was asked for',
  firstDue: 'the limit as it was promised first',
  'unchecked.next': 'a try by the clock, day or night',
}

const before = at('2026-11-17 09:00')

/** Promised for a day that turns out to be free. */
const promised = must(
  extend(accepted(before), county, { reason: '等配件', consult, day: '2026-11-27', by: liqiang }, before),
)
const documents: Record<string, Whole> = {
  received: submitted(day, { item: null, text: '树倒了' }),
  unchecked: submitted(now, { unchecked: true } as object),
  dispatched: submitted(day),
  handedOut: must(dispatch(submitted(day, { item: null, text: '树倒了' }), county, out('u-cgj'), day)),
  accepted: accepted(day),
  asked: waiting(day),
  answered: answered(day),
  joined: must(join(submitted(day), county, { lead, by: zhangmin }, day)),
  extending: promised,
  extended: must(grant(promised, county, { granted: true, reason: '', by: zhaojianguo }, day)),
  whistled: must(
    whistle(townMatter(day), county, { listed: 'gc1', units: ['u-cgj', 'u-zjj'], words: '', by: zhangmin }, day),
  ),
  offList: must(whistle(townMatter(day), county, { listed: null, units: ['u-cgj'], words: '急', by: zhangmin }, day)),
  meeting: must(
    meet(
      townMatter(day),
      county,
      { when: at('2026-11-30 15:00'), place: '厅', members: ['u-cgj'], lead: 'u-suicheng', by: zhangmin },
      day,
    ),
  ),
  shared: must(
    minute(met(), county, { ...minuting, shares: [{ unit: 'u-cgj', what: '清走', day: '2026-11-27' }] }, day),
  ),
}

/** Every moment ahead, by its path without the places in lists. */
function ahead(value: unknown, path = ''): { path: string; moment: number }[] {
  if (typeof value === 'number')
    return value > now && value < now + 10 * 365 * 86_400_000 ? [{ path, moment: value }] : []
  if (typeof value !== 'object' || value === null) return []
  // A clock that has ended is a record of what was.
  if ('ended' in value && value.ended !== null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    ahead(part, Array.isArray(value) ? path : [path, name].filter(Boolean).join('.')),
  )
}

const known = (path: string) => Object.hasOwn(stands, path)

test.each(Object.entries(documents))(
  'of one that is %s, whatever is still to come moves with the calendar',
  (_, request) => {
    const before = ahead(request)
    const after = wake(request, laterCounty, now)
    expect(before.length).toBeGreaterThan(0)
    const moved = ahead(after)
    for (const { path, moment } of before)
      if (!known(path))
        expect([path, moved.filter(each => each.path === path).some(each => each.moment === moment)]).toEqual([
          path,
          false,
        ])
  },
)

test('what stands for good is there to be looked at', () => {
  const seen = new Set(
    Object.values(documents)
      .flatMap(request => ahead(request))
      .map(({ path }) => path),
  )
  expect(Object.keys(stands).filter(path => !seen.has(path))).toEqual([])
})
