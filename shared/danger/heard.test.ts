// Danger in what the reporter says after filing, in whatever deed: each way of saying something of the union is tried, so a new
// deed is covered without being named here.
import { deeds, matterView, settle, standsOf, type Whole } from '../aspects'
import type { State } from '../request/request'
import { isOpen } from '../request/states'
import { at, county } from '../sample/county'
import { add, extend, grant, quiet, rate, reply, withdraw } from '../sample/deeds'
import {
  accepted,
  answered,
  callerOf,
  granny,
  liqiang,
  must,
  submitted,
  waiting,
  zhaojianguo,
} from '../sample/requests'

const filed = at('2026-11-23 09:00')
const night = at('2026-11-23 22:30')
const fire = '着火了，有人被困在里面出不来'

const inState = (state: State): Whole => ({ ...quiet(accepted(filed), county), state })

const spoken = [...deeds].flatMap(([deed, { arrows }]) =>
  arrows
    .filter(({ by, from }) => by.includes('reporter') && from)
    .map(({ from, to }): [string, State, State] => [deed, from, to]),
)

test('the reporter speaks in more than one deed', () => {
  expect(new Set(spoken.map(([deed]) => deed)).size).toBeGreaterThanOrEqual(5)
})

test.each(spoken)(
  '%s, from %s to %s: danger in its words makes it urgent and is told at once, by night too',
  (deed, from, to) => {
    const scene = { by: granny, county, now: night }
    const after = must(settle(inState(from), { ok: true, deed, to, said: { text: fire } }, scene))
    expect(after).toMatchObject({ urgent: true, danger: { danger: 'fire', denied: false } })
    const told = after.outbox.filter(({ template }) => template === 'danger')
    expect(told.map(({ to: person, at: moment, worthSms }) => [person, moment, worthSms])).toEqual([
      ['ps-zhangmin', night, true],
      ['ps-liqiang', night, true],
    ])
    if (isOpen(to)) expect(after.level).toMatchObject({ colour: 'red', tier: 'county' })
  },
)

test.each(spoken)(
  '%s, from %s to %s: plain words change nothing, and denied danger is seen by staff',
  (deed, from, to) => {
    const said = (text: string, nobodyInDanger: boolean) =>
      must(
        settle(
          inState(from),
          { ok: true, deed, to, said: { text } },
          { by: granny, county, now: night, wish: { nobodyInDanger } },
        ),
      )
    expect(said('路灯还是不亮', false)).toMatchObject({ urgent: false, danger: null })
    expect(said(fire, true)).toMatchObject({ urgent: false, danger: { denied: true } })
  },
)

const said = { text: fire, files: [], by: granny }

describe('the clocks that run', () => {
  test('become the shorter ones from now on', () => {
    const dispatched = must(add(submitted(filed), county, said, filed + 3_600_000))
    expect(dispatched.clocks.accept).toMatchObject({ due: at('2026-11-23 11:00'), limit: { hours: 1 } })
    const handled = must(add(accepted(filed), county, said, night))
    expect(handled.clocks.answer?.due).toBe(at('2026-11-24 17:30'))
  })

  test('run on shortened when a question is answered so, and in a new round', () => {
    const replied = must(reply(waiting(filed), county, said, night))
    expect(replied).toMatchObject({
      state: 'accepted',
      urgent: true,
      clocks: { answer: { due: at('2026-11-24 17:30') } },
    })
    const grades = { result: 1, attitude: 3, speed: 3, words: fire, by: granny } as const
    const again = must(rate(answered(filed), county, grades, night))
    expect(again.clocks.accept?.due).toBe(at('2026-11-24 09:30'))
    const task = again.outbox.find(({ template }) => template === 'task')
    expect(task?.facts.due).toBe('2026年11月24日 09:30')
  })

  test('stay where they end sooner already, and what was promised later holds no more', () => {
    const late = at('2026-12-02 10:00')
    expect(must(add(accepted(filed), county, said, late)).clocks.answer?.due).toBe(at('2026-12-02 17:30'))
    const consult = { with: '供电公司', said: '等配件' }
    const asked = must(
      extend(accepted(filed), county, { reason: '缺配件', consult, day: '2026-12-08', by: liqiang }, filed),
    )
    const later = must(grant(asked, county, { granted: true, reason: '', by: zhaojianguo }, filed))
    const soon = must(add(later, county, said, night))
    expect(soon.clocks.answer?.due).toBe(at('2026-11-24 17:30'))
    expect(later.clocks.answer?.due).toBe(at('2026-12-08 17:30'))
  })
})

test('danger that was denied is real when it is said again, and what was real is denied no more', () => {
  const denied = must(add(accepted(filed), county, { ...said, nobodyInDanger: true } as typeof said, night))
  expect(denied).toMatchObject({ urgent: false, danger: { denied: true } })
  const real = must(add(denied, county, said, night + 60_000))
  expect(real).toMatchObject({ urgent: true, danger: { denied: false } })
  const again = must(add(real, county, { ...said, nobodyInDanger: true } as typeof said, night + 120_000))
  expect(again).toMatchObject({ urgent: true, danger: { denied: false } })
})

test('of what is taken back with such words the centre still hears, and nobody reads it but staff', () => {
  const gone = must(withdraw(quiet(accepted(filed), county), county, { reason: '算了，我不想活了', by: granny }, night))
  expect(gone.outbox.filter(({ template }) => template === 'danger').map(({ to }) => to)).toContain('ps-zhangmin')
  const looking = (person: string) => {
    const caller = callerOf(person)
    return matterView(gone, county, {
      caller,
      stands: standsOf(gone, caller),
      addresses: new Map(),
      templates: [],
      now: night,
    })
  }
  expect(looking('ps-liqiang')?.danger).toMatchObject({ danger: 'suicide' })
  expect(looking('ps-wangxiulan')?.danger).toBeNull()
})

test.each([
  ['people', '现在是五十多户人家都没电', 'orange'],
  ['amount', '一共欠我们 120 万元', 'orange'],
  ['violence', '他们动手打人了', 'orange'],
  ['gathering', '大家要去堵路', 'orange'],
])('%s in later words raises the level, by whatever deed they come', (_, text, colour) => {
  for (const after of [
    must(add(accepted(filed), county, { ...said, text }, night)),
    must(reply(waiting(filed), county, { ...said, text }, night)),
    must(rate(answered(filed), county, { result: 1, attitude: 3, speed: 3, words: text, by: granny }, night)),
  ])
    expect(after.level.colour).toBe(colour)
})
