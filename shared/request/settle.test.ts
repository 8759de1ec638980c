// The place where the next document is made, tried with a small aspect beside the core: 敲门, a deed invented for it.
import { refuse } from '../ruling'
import { at, county } from '../sample/county'
import { granny, liqiang, submitted } from '../sample/requests'
import { type Aspect, arrow, type Ruled } from './aspect'
import { core } from './core'
import { type Request, system } from './request'
import { amend, leadsTo, perform, settle, settleAll, tableOf, wake } from './settle'

const monday = at('2026-11-23 09:00')
const now = monday + 60_000
const scene = { by: granny, county, now }
const base: Request = { ...submitted(monday, { item: null, text: '门口的树倒了' }), outbox: [] }

const knocking: Aspect<Request> = {
  name: 'knocking',
  empty: {},
  deeds: {
    knock: {
      seen: 'all',
      arrows: [arrow('received', 'received', ['reporter']), arrow('received', 'closed', ['reporter'])],
    },
    echo: { seen: 'all', arrows: [arrow('received', 'received', ['system'])] },
  },
}
const tableWith = (...more: Partial<Aspect<Request>>[]) =>
  tableOf<Request>([core, knocking, ...more.map(each => ({ name: 'more', empty: {}, ...each }))])
const knock: Ruled<Request> = { ok: true, deed: 'knock' }
const done = (ruled: Ruled<Request>, table = tableWith()) => {
  const ruling = settle(table, base, ruled, scene)
  if (!ruling.ok) throw new Error(ruling.why)
  return ruling.value
}

describe('a deed', () => {
  test('is written down: when, by whom, in which round, with what was said', () => {
    const after = done({ ...knock, said: { text: '在吗' } })
    expect(after.history.at(-1)).toEqual({ at: now, deed: 'knock', by: granny, round: 1, text: '在吗' })
    expect(after).toMatchObject({ state: 'received', updatedAt: now, closedAt: null })
  })

  test('goes the first of its arrows, or the one that is named', () => {
    expect(done(knock).state).toBe('received')
    expect(done({ ...knock, to: 'closed' })).toMatchObject({ state: 'closed', closedAt: now })
  })

  test.each<[string, Ruled<Request>]>([
    ['to where no arrow leads', { ...knock, to: 'answered' }],
    ['by whom no arrow names', { ...knock, by: liqiang }],
    ['that does not begin here', { ok: true, deed: 'accept' }],
  ])('%s is refused', (_, ruled) => {
    expect(settle(tableWith(), base, ruled, scene)).toMatchObject({ ok: false, why: 'wrong-state' })
  })

  test('that nobody has declared is a mistake of ours', () => {
    expect(() => leadsTo(tableWith(), 'received', 'sing', 'reporter')).toThrow('sing')
  })

  test('may be forbidden by another aspect, by its name and by who does it', () => {
    const table = tableWith({
      forbids: { knock: (_, __, ___, { role }) => (role === 'reporter' ? refuse('changed') : null) },
    })
    expect(settle(table, base, knock, scene)).toMatchObject({ why: 'changed' })
    expect(done({ ok: true, deed: 'echo', by: system }, table).history.at(-1)?.deed).toBe('echo')
    expect(done({ ok: true, set: { title: '树' } }, table).title).toBe('树')
  })

  test('is followed by what another aspect does of itself, once', () => {
    const follows: Aspect<Request>['follows'] = (_, { history }) =>
      history.at(-1)?.deed === 'knock' ? { ok: true, deed: 'echo', by: system } : null
    expect(done(knock, tableWith({ follows })).history.map(({ deed }) => deed)).toEqual(['submit', 'knock', 'echo'])
  })

  test('is not done when what follows from it is refused', () => {
    const table = tableWith({
      follows: (_, { history }) => (history.at(-1)?.deed === 'knock' ? { ok: true, deed: 'echo', by: liqiang } : null),
    })
    expect(settle(table, base, knock, scene)).toMatchObject({ ok: false, why: 'wrong-state' })
  })
})

test('what sets or tells only leaves no step and no later date', () => {
  const after = done({ ok: true, set: { title: '树' }, tell: [{ event: 'e', to: 'ps-liqiang', template: 'due' }] })
  expect(after).toMatchObject({ title: '树', history: base.history, updatedAt: base.updatedAt })
  expect(after.outbox).toMatchObject([{ key: 'r1.e.1.ps-liqiang', to: 'ps-liqiang', worthSms: true }])
})

test('several follow one another, each on what those before have made, and nothing stays nothing', () => {
  const add = (letter: string) => (request: Request) => ({ ok: true as const, set: { title: request.title + letter } })
  const all = settleAll(tableWith(), { ...base, title: '' }, [add('a'), () => null, add('b')], scene)
  expect(all).toMatchObject({ ok: true, value: { title: 'ab' } })
  expect(settleAll(tableWith(), base, [() => null], scene)).toEqual({ ok: true, value: base })
  const same = settleAll(tableWith(), base, [() => ({ ok: true })], scene)
  expect(same.ok && same.value).toBe(base)
})

test('one refusal among several refuses them all', () => {
  const ruling = settleAll(
    tableWith(),
    base,
    [() => knock, () => refuse('changed'), () => refuse('common' as never)],
    scene,
  )
  expect(ruling).toMatchObject({ ok: false, why: 'changed' })
})

test('what has moved on says so before anything else is wrong with the wish', () => {
  const rule = () => refuse('needs-reason')
  const acted = (...deeds: string[]) => perform(tableWith(), rule, deeds, base, { by: granny }, { county, now })
  expect(acted('accept')).toMatchObject({ why: 'wrong-state' })
  expect(acted('accept', 'knock')).toMatchObject({ why: 'needs-reason' })
})

describe('by itself', () => {
  test('an aspect is asked until it says nothing more', () => {
    const wakes: Aspect<Request>['wakes'] = ({ returns }) =>
      returns < 7 ? { ok: true, set: { returns: returns + 1 } } : null
    expect(wake(tableWith({ wakes }), base, { ...scene, by: system }).returns).toBe(7)
  })

  test('an aspect that never comes to rest is a mistake of ours, and names the matter', () => {
    const wakes: Aspect<Request>['wakes'] = ({ returns }) => ({ ok: true, set: { returns: returns + 1 } })
    expect(() => wake(tableWith({ wakes }), base, scene)).toThrow(base._id)
  })

  test('what is refused by itself is a mistake of ours', () => {
    const wakes: Aspect<Request>['wakes'] = () => ({ ok: true, deed: 'echo', by: liqiang })
    expect(() => wake(tableWith({ wakes }), base, scene)).toThrow('wrong-state')
  })

  test('nothing to do leaves the same document, so that it need not be saved', () => {
    const settled = amend(tableWith(), base, {}, county)
    expect(wake(tableWith(), settled, scene)).toBe(settled)
  })

  test('a promised date holds when the limit is computed again', () => {
    const clock = { from: monday, due: monday, ended: null, limit: { days: 1 }, provisional: 2026 }
    const waiting: Request = { ...base, clocks: { ...base.clocks, answer: clock } }
    const promised = at('2026-12-09 17:30')
    const held = tableWith({}, { promise: () => ({ at: monday, promised }) })
    expect(wake(held, waiting, scene).clocks.answer).toMatchObject({ due: promised, provisional: null })
    expect(wake(tableWith(), waiting, scene).clocks.answer?.due).toBe(at('2026-11-24 17:30'))
  })
})

describe('what it is found by', () => {
  const units = (...found: string[]) => ({ others: () => found })

  test('each aspect adds its own fields and those whose hands it waits for', () => {
    const after = amend(
      tableWith({ keys: ({ title }) => ({ tap: title }) }, units('u-cgj'), units('u-zjj:head')),
      base,
      {},
      county,
    )
    expect([after.tap, after.others]).toEqual([base.title, ['u-cgj', 'u-zjj:head']])
  })

  test('the list of others is the same one as long as it says the same', () => {
    const once = amend(tableWith(units('u-cgj')), base, {}, county)
    expect(amend(tableWith(units('u-cgj')), once, {}, county).others).toBe(once.others)
  })

  test('the alarm is the earliest of what is to be told and what is waited for; nothing rings where nothing is', () => {
    const notice = { key: 'k', to: 'ps-liqiang', template: 'due' as const, facts: {}, at: now + 5, worthSms: true }
    const rings = (alarms: number[], outbox: Request['outbox'] = []) =>
      amend(tableOf<Request>([{ name: 'bell', empty: {}, alarms: () => alarms }]), base, { outbox }, county).wakeAt
    expect(rings([])).toBeNull()
    expect(rings([now + 9, now + 3])).toBe(now + 3)
    expect(rings([now + 9], [notice])).toBe(now + 5)
    expect(rings([now + 3], [notice, { ...notice, at: now + 1 }])).toBe(now + 1)
  })
})
