// Cases: whatever is joined and parted in whatever order, every reporter is answered or open at some desk.
import fc from 'fast-check'
import { amend, type Whole } from '../aspects'
import type { Unit } from '../organisation/organisation'
import { isOpen } from '../request/states'
import type { Ruling } from '../ruling'
import { at, county } from '../sample/county'
import {
  accept,
  add,
  answer,
  ask,
  catchUp,
  decline,
  dispatch,
  join,
  part,
  quiet,
  rate,
  returning,
  warned,
  withdraw,
} from '../sample/deeds'
import { accepted, answered, granny, liqiang, must, submitted, waiting, zhangmin } from '../sample/requests'
import { mustCatchUp, mustSpread, mustWarn } from './case'
import { leadingOf, nextIn } from './leads'

const monday = at('2026-11-23 09:00')
const hour = 3_600_000
const unit = county.units.get('u-zjj') as Unit
const said = { text: '今天已更换灯具。', basis: '现场核查', contact: '李强 88331001', files: [], by: liqiang }

const another = (id: string, now = monday, changes = {}) =>
  submitted(now, { id, tap: `tap-${id}`, reporter: reporterOf(id), ...changes })
const reporterOf = (id: string) => ({ person: `ps-${id}`, name: '', phone: null, hidden: false })
const joined = (request: Whole, lead: Whole, now = monday + hour) =>
  must(join(request, county, { lead, by: zhangmin }, now))

describe('joining', () => {
  const lead = submitted()
  const child = another('b')

  test.each([
    ['with itself', child, child, 'join-itself'],
    ['to one that is itself joined', another('c'), joined(lead, child), 'join-ended'],
    ['to one that was answered', child, answered(), 'join-ended'],
    [
      'to one that was withdrawn',
      child,
      must(withdraw(lead, county, { reason: '', by: granny }, monday)),
      'join-ended',
    ],
    ['what was answered', answered(), another('c'), 'wrong-state'],
    ['what waits for its reporter', waiting(), another('c'), 'wrong-state'],
    ['twice', joined(child, lead), another('c'), 'wrong-state'],
    [
      'to one whose handler reported it',
      another('d', monday, { reporter: reporterOf('liqiang') }),
      accepted(),
      'join-recused',
    ],
  ])('is refused %s', (_, request, to, why) => {
    expect(join(request, county, { lead: to, by: zhangmin }, monday)).toMatchObject({ ok: false, why })
  })

  test('parting needs a reason', () => {
    expect(part(joined(child, lead), county, { reason: '', by: zhangmin }, monday)).toMatchObject({
      why: 'needs-reason',
    })
  })
})

test('who joined after the acceptance has clocks of its own, from its own moment', () => {
  const lead = must(accept(submitted(), county, { by: liqiang }, monday))
  const tuesday = at('2026-11-24 10:00')
  const child = catchUp(
    joined(another('b', tuesday, { item: null, text: '灯坏了' }), lead, tuesday),
    lead,
    county,
    tuesday,
  )
  expect(child).toMatchObject({ state: 'joined', unit: 'u-zjj', handler: 'ps-liqiang' })
  expect(child.clocks.dispatch?.ended).toBe(tuesday)
  expect(child.clocks.answer?.from).toBe(tuesday)
  expect(child.clocks.answer?.due).toBeGreaterThan(lead.clocks.answer?.due ?? 0)
  expect(catchUp(child, lead, county, tuesday + hour)).toEqual(child)
})

test('a question to the lead’s reporter does not stop the clock of another', () => {
  const child = catchUp(joined(another('b'), waiting()), waiting(), county, monday + hour)
  expect(child.clocks.answer?.ended).toBeNull()
  expect(child.pauses).toEqual([])
})

test('the answer to the lead is an answer to each, with a rating of its own; who is dissatisfied goes on alone', () => {
  const lead = must(accept(submitted(), county, { by: liqiang }, monday))
  const child = joined(another('b'), lead, monday)
  const done = must(answer(lead, county, said, monday + 3 * hour))
  const told = catchUp(child, done, county, monday + 4 * hour)
  expect(told).toMatchObject({
    state: 'answered',
    rounds: [{ round: 1, rating: null, answer: { text: said.text } }],
  })
  expect(told.outbox.map(({ template, to }) => [template, to])).toContainEqual(['answered', 'ps-b'])
  const by = { ...granny, person: 'ps-b' }
  const unhappy = must(rate(told, county, { result: 1, attitude: 3, speed: 3, words: '', by }, monday + 5 * hour))
  expect(unhappy).toMatchObject({ state: 'dispatched', unit: 'u-zjj', round: 2 })
  expect(catchUp(unhappy, done, county, monday + 6 * hour)).toBe(unhappy)
})

test('the check of an answer to the lead is not made again against the words of others', () => {
  const lead = must(accept(submitted(), county, { by: liqiang }, monday))
  const child = joined(
    another('b', monday, { text: '一、路灯什么时候修？二、谁来赔？三、楼道灯也坏了。' }),
    lead,
    monday,
  )
  const done = must(answer(lead, county, said, monday + 3 * hour))
  expect(catchUp(child, done, county, monday + 4 * hour).state).toBe('answered')
})

test('a lead that ends without an answer gives back whoever joined it, to the dispatcher', () => {
  const lead = submitted()
  const child = catchUp(joined(another('b'), lead), lead, county, monday + hour)
  const gone = must(withdraw(lead, county, { reason: '', by: granny }, monday + 2 * hour))
  const back = catchUp(child, gone, county, monday + 2 * hour)
  expect(back).toMatchObject({ state: 'received', lead: null, unit: null })
  expect(back.outbox.some(({ to, template }) => to === 'ps-zhangmin' && template === 'desk')).toBe(true)
})

test('an answer that names the lead’s reporter is warned of, and others read it without the name', () => {
  const lead = submitted()
  const named = { ...said, text: '今天已更换灯具，王秀兰当面看过。' }
  const taken = must(accept(lead, county, { by: liqiang }, monday))
  expect(answer(taken, county, named, monday + hour)).toMatchObject({ ok: false, why: 'answer-check' })
  const hidden = { ...taken, reporter: { ...taken.reporter, hidden: true } }
  const done = must(answer(hidden, county, named, monday + 2 * hour))
  const child = catchUp(joined(another('b'), taken), done, county, monday + 3 * hour)
  expect(child.rounds[0]?.answer.text).toBe('今天已更换灯具，反映人当面看过。')
  expect(child.history.at(-1)?.text).not.toContain('王秀兰')
})

describe('following', () => {
  const follow = (lead: string, changes = {}) => another('b', monday, { follow: lead, ...changes })

  test('makes one a reporter of the same matter in the act of filing', () => {
    const lead = submitted()
    const child = follow(lead._id)
    expect(child).toMatchObject({ state: 'joined', unit: null, wakeAt: monday })
    expect(catchUp(child, lead, county, monday)).toMatchObject({ state: 'joined', unit: 'u-zjj' })
  })

  const lead = submitted()
  test.each([
    ['there is no such matter', null],
    ['it is not public', { ...lead, shown: false }],
    ['it is in another town', { ...lead, place: { ...lead.place, town: '320324999' } }],
    ['it was answered before', answered(monday - hour)],
    ['its handler is who follows', { ...lead, handler: 'ps-b' }],
  ])('in vain, because %s, is filing: its item goes to its unit at once', (_, now) => {
    const child = catchUp(follow(lead._id), now, county, monday)
    expect(child).toMatchObject({ state: 'dispatched', unit: 'u-zjj', lead: null })
  })
})

test('parting gives no new limit: an answer clock that ran runs on', () => {
  const own = { ...accepted(), _id: 'rq-261123-AAAAA' }
  const parted = must(
    part(joined(own, another('b')), county, { reason: '不是一件事', by: zhangmin }, monday + 2 * hour),
  )
  expect(parted).toMatchObject({ state: 'received', clocks: { answer: own.clocks.answer } })
  const handed = must(dispatch(parted, county, { unit, item: null, note: '', by: zhangmin }, monday + 3 * hour))
  expect(must(accept(handed, county, { by: liqiang }, monday + 4 * hour)).clocks.answer).toEqual(own.clocks.answer)
})

const fire = '着火了，有人困在里面出不来'

describe('danger in a matter that is joined', () => {
  const night = at('2026-11-23 23:00')
  const lead = quiet(accepted(), county)
  const child = another('b', monday, { text: fire })

  test('makes its lead urgent; the centre and who has it are told at any hour', () => {
    const raised = warned(lead, joined(child, lead, night), county, night)
    expect(raised).toMatchObject({ urgent: true, level: { colour: 'red' }, danger: { danger: 'fire', denied: false } })
    expect(raised.clocks.answer?.due).toBeLessThan(lead.clocks.answer?.due ?? 0)
    const told = raised.outbox.filter(({ template }) => template === 'danger')
    expect(told.map(({ to, at: moment }) => [to, moment])).toEqual([
      ['ps-zhangmin', night],
      ['ps-liqiang', night],
    ])
  })

  test('is due until the lead knows of it, and again with other words or another lead', () => {
    const bound = joined(child, lead)
    expect([mustWarn(bound), mustWarn(another('c'))]).toEqual([true, false])
    const knows = amend(bound, { lead: { id: lead._id, since: monday, upTo: 1, warned: bound.danger?.words } }, county)
    expect(mustWarn(knows)).toBe(false)
    const by = { ...granny, person: 'ps-b' }
    const more = must(add(knows, county, { text: '有人触电了', files: [], by }, night))
    expect([mustWarn(more), (more.wakeAt ?? night + 1) <= night]).toEqual([true, true])
  })

  test('changes nothing where nobody works on the lead any more, or nobody is in danger', () => {
    expect(warned(answered(), child, county, night)).toEqual(answered())
    const denied = another('d', monday, { text: fire, nobodyInDanger: true })
    expect(warned(lead, denied, county, night)).toBe(lead)
  })
})

/** A county of few matters: what the functions do, one document at a time, without a database. */
type World = Map<string, Whole>

const put = (world: World, ruled: Ruling<Whole>) => void (ruled.ok && world.set(ruled.value._id, ruled.value))

type Deed = (world: World, one: Whole, two: Whole, now: number) => void
const deed =
  (rule: (one: Whole, two: Whole, now: number) => Ruling<Whole>): Deed =>
  (world, one, two, now) =>
    put(world, rule(one, two, now))
const byReporter = ({ reporter }: Whole) => ({ ...granny, person: reporter.person })

const deeds: Record<string, Deed> = {
  join: (world, one, two, now) => {
    const lead = leadingOf(chainFrom(world, two)).live as Whole | null
    put(world, join(one, county, { lead, by: zhangmin }, now))
  },
  /** Three at once: nobody had seen what the others did. */
  joinThree: (world, one, two, now) => {
    const three = [...world.values()].find(({ _id }) => _id !== one._id && _id !== two._id) as Whole
    put(world, join(one, county, { lead: two, by: zhangmin }, now))
    put(world, join(two, county, { lead: three, by: zhangmin }, now))
    put(world, join(three, county, { lead: one, by: zhangmin }, now))
  },
  /** Two dispatchers at once: neither had seen what the other did. */
  joinBoth: (world, one, two, now) => {
    put(world, join(one, county, { lead: two, by: zhangmin }, now))
    put(world, join(two, county, { lead: one, by: zhangmin }, now))
  },
  part: deed((one, _, now) => part(one, county, { reason: '不是一件事', by: zhangmin }, now)),
  handOut: deed((one, _, now) => dispatch(one, county, { unit, item: null, note: '', by: zhangmin }, now)),
  accept: deed((one, _, now) => accept(one, county, { by: liqiang }, now)),
  ask: deed((one, _, now) => ask(one, county, { question: '哪一盏？', by: liqiang }, now)),
  giveBack: deed((one, _, now) => returning(one, county, { reason: '不归我们', rightUnit: 'u-cgj', by: liqiang }, now)),
  answer: deed((one, _, now) => answer(one, county, said, now)),
  decline: deed((one, _, now) => decline(one, county, { reason: '不属本县', by: zhangmin }, now)),
  addDanger: deed((one, _, now) => add(one, county, { text: fire, files: [], by: byReporter(one) }, now)),
  denyDanger: deed((one, _, now) =>
    add(one, county, { text: fire, files: [], nobodyInDanger: true, by: byReporter(one) } as never, now),
  ),
  fileDanger: (world, _one, _two, now) => {
    const id = `rq-261123-D${world.size}`
    world.set(id, another(id, now, { text: fire }))
  },
  withdraw: deed((one, _, now) => withdraw(one, county, { reason: '', by: byReporter(one) }, now)),
  unhappy: deed((one, _, now) =>
    rate(one, county, { result: 1, attitude: 3, speed: 3, words: '', by: byReporter(one) }, now),
  ),
  follow: (world, one, _, now) => {
    const id = `rq-261123-F${world.size}`
    world.set(id, another(id, now, { follow: one._id }))
  },
  sweepOne: (world, one, _, now) => sweep(world, one, now),
}

/** As the functions read it, step by step. */
function chainFrom(world: World, first: Whole): Whole[] {
  const chain = [first]
  for (let id = nextIn(chain); id !== null; id = nextIn(chain)) chain.push(world.get(id) as Whole)
  return chain
}

const leadsOf = (world: World, lead: Whole | null) =>
  lead?.state === 'joined' ? leadingOf(chainFrom(world, lead)) : undefined

/** As the timer does with one document. */
function sweep(world: World, request: Whole, now: number): void {
  if (mustCatchUp(request)) {
    const lead = world.get(request.lead?.id ?? '') ?? null
    const next = catchUp(request, lead, county, now, leadsOf(world, lead))
    if (lead && next.state === 'joined' && next.lead?.id === lead._id && lead.spread === null)
      world.set(lead._id, amend(lead, { spread: lead.history.length }, county))
    world.set(request._id, next)
  }
  warn(world, request._id, now)
  const lead = world.get(request._id)
  if (!lead || !mustSpread(lead)) return
  for (const child of world.values())
    if (child.state === 'joined' && child.lead?.id === lead._id && child.lead.upTo < lead.history.length)
      world.set(child._id, catchUp(child, lead, county, now, leadsOf(world, lead)))
  world.set(lead._id, amend(lead, { spread: lead.history.length }, county))
}

/** As the errand does: the lead first, then the mark on the one that is joined. */
function warn(world: World, id: string, now: number): void {
  const request = world.get(id) as Whole
  if (!mustWarn(request) || !request.lead) return
  const lead = world.get(request.lead.id)
  if (lead?.state === 'joined') return
  if (lead) world.set(lead._id, warned(lead, request, county, now))
  world.set(id, amend(request, { lead: { ...request.lead, warned: request.danger?.words } }, county))
}

const isDue = (request: Whole) => mustCatchUp(request) || mustSpread(request) || mustWarn(request)

function settle(world: World, now: number): void {
  for (let times = 0; times < 50; times++) {
    const due = [...world.values()].filter(isDue)
    if (due.length === 0) return
    for (const { _id } of due) sweep(world, world.get(_id) as Whole, now)
  }
  throw new Error('the sweep has no end')
}

function check(world: World): void {
  const all = [...world.values()]
  expect(all.filter(({ state }) => isOpen(state)).length + all.filter(({ closedAt }) => closedAt).length).toBe(
    all.length,
  )
  for (const request of all) {
    if (request.state === 'answered') expect(request.rounds.at(-1)?.round).toBe(request.round)
    if (request.state !== 'joined') continue
    const lead = world.get(request.lead?.id ?? '') as Whole
    expect(['received', 'returned', 'dispatched', 'accepted', 'waiting']).toContain(lead.state)
    expect([request.unit, request.handler]).toEqual([lead.unit, lead.handler])
    if (request.danger?.denied === false) expect(lead).toMatchObject({ urgent: true, danger: { denied: false } })
    expect(Object.values(request.clocks).some(clock => clock?.ended === null)).toBe(true)
  }
}

function remember(world: World, urgent: Set<string>): void {
  for (const request of world.values()) if (request.urgent) urgent.add(request._id)
}

/** The desk and the units finish whatever is open, and the case with it. */
function finishAll(world: World, from: number): void {
  let now = from
  for (const name of ['handOut', 'accept', 'answer', 'handOut', 'accept', 'answer', 'handOut', 'accept', 'answer'])
    for (const { _id } of [...world.values()]) {
      now += hour
      deeds[name]?.(world, world.get(_id) as Whole, world.get(_id) as Whole, now)
      settle(world, now)
    }
}

test('joining, parting, answering in any order leaves every reporter answered, and none twice in a round', () => {
  const act = fc.record({
    name: fc.constantFrom(...Object.keys(deeds)),
    one: fc.nat(),
    two: fc.nat(),
    sweep: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), acts => {
      const world: World = new Map(
        ['a', 'b', 'c', 'd'].map(id => [
          `rq-261123-${id}`,
          another(`rq-261123-${id}`, monday, id === 'a' ? { item: null, text: '灯坏了' } : {}),
        ]),
      )
      let now = monday
      const urgent = new Set<string>()
      for (const { name, one, two, sweep: swept } of acts) {
        now += hour / 4
        const all = [...world.values()]
        deeds[name]?.(world, all[one % all.length] as Whole, all[two % all.length] as Whole, now)
        if (swept) settle(world, now)
        remember(world, urgent)
      }
      settle(world, now)
      check(world)
      // Neither parting nor anything else undoes it in silence.
      expect([...urgent].filter(id => world.get(id)?.urgent !== true)).toEqual([])
      // What follows by itself is bounded by what people did.
      for (const { history } of world.values()) expect(history.length).toBeLessThanOrEqual(8 + 4 * acts.length)
      finishAll(world, now)
      for (const { state, rounds, round } of world.values()) {
        expect(['answered', 'withdrawn', 'declined']).toContain(state)
        if (state === 'answered')
          expect(rounds.map(each => each.round)).toEqual(Array.from({ length: round }, (_, i) => i + 1))
      }
    }),
    {
      numRuns: 400,
      // A danger in a ring: who was warned first led nobody in the end.
      examples: [
        [
          [
            { name: 'fileDanger', one: 0, two: 0, sweep: false },
            { name: 'joinBoth', one: 1988660489, two: 0, sweep: false },
            { name: 'sweepOne', one: 1272947014, two: 0, sweep: false },
          ],
        ],
      ],
    },
  )
})
