// What each step leaves behind in the matter.
import type { Unit } from '../organisation/organisation'
import { at, county, countyWhere } from '../sample/county'
import { answer, dispatch, quiet, returning, wake, withdraw } from '../sample/deeds'
import { accepted, answered, filing, granny, liqiang, must, submitted, zhangmin } from '../sample/requests'

const monday = at('2026-11-23 09:00')
const later = monday + 60_000
const unit = (id: string) => county.units.get(id) as Unit
const item = (id: string) => county.items.get(id) ?? null
const waits = submitted(monday, { item: null, text: '门口的树倒了' })
const out = { unit: unit('u-cgj'), item: null, note: '', by: zhangmin }
const said = {
  text: '11 月 23 日已更换灯具。',
  basis: '现场核查',
  contact: '李强 0516-88331001',
  files: [],
  by: liqiang,
}

describe('handing out', () => {
  const named = must(dispatch(waits, county, { ...out, item: item('noise'), note: '请尽快' }, later))

  test('names the item, when it was decided, and ends the desk’s clock', () => {
    expect(named).toMatchObject({
      item: 'noise',
      decidedAt: later,
      unit: 'u-cgj',
      handler: 'ps-sunwei',
      title: waits.title,
    })
    expect(named.clocks).toMatchObject({ dispatch: { ended: later }, accept: { from: later, ended: null } })
    expect(named.history.at(-1)).toMatchObject({ unit: 'u-cgj', text: '请尽快' })
    expect(must(dispatch(waits, county, out, later))).toMatchObject({ item: null, decidedAt: null })
    expect(must(dispatch(waits, county, out, later)).history.at(-1)?.text).toBeUndefined()
  })

  test('the item that the system went by was decided by nobody', () => expect(submitted(monday).decidedAt).toBeNull())

  test('a unit with nobody on duty has it through its head; one with nobody at all does not get it', () => {
    const idle = countyWhere('u-cgj', { duty: [] })
    expect(must(dispatch(waits, idle, { ...out, unit: idle.units.get('u-cgj')! }, later)).handler).toBe('ps-qianjin')
    const empty = countyWhere('u-cgj', { duty: [], staff: [] })
    expect(dispatch(waits, empty, { ...out, unit: empty.units.get('u-cgj')! }, later)).toMatchObject({
      why: 'unknown-unit',
    })
  })

  test('an urgent item makes it urgent; whoever hands out first is the first receiver', () => {
    const urgent = { ...item('noise')!, urgent: true }
    const nobody = { ...waits, firstReceiver: null }
    const handed = must(dispatch(nobody, county, { ...out, item: urgent }, later))
    expect(handed).toMatchObject({ urgent: true, firstReceiver: { person: 'ps-zhangmin', name: '张敏' } })
  })
})

test('the answer keeps who gave it for which unit, ends the clock and waits ten working days for its rating', () => {
  const request = must(answer(accepted(monday), county, said, later))
  expect(request.rounds).toMatchObject([
    { round: 1, rating: null, answer: { handler: 'ps-liqiang', unit: 'u-zjj', at: later, check: null } },
  ])
  expect(request).toMatchObject({ until: at('2026-12-07 17:30'), signature: null, handler: 'ps-liqiang' })
  expect(request.clocks.answer?.ended).toBe(later)
  expect(request.history.at(-1)?.text).toBe(said.text)
})

test('what the check found goes along with the reason why it went all the same', () => {
  const wish = { ...said, text: '已经修好了', goOn: '当面说过' }
  const check = must(answer(accepted(monday), county, wish, later)).rounds[0]?.answer.check
  expect(check?.reason).toBe('当面说过')
  expect(check?.findings.length).toBeGreaterThan(0)
})

test.each([
  ['another matter’s', [{ id: 'rq-261101-ABCDE', text: said.text.repeat(8) }], true],
  ['its own earlier one among the unit’s', [{ id: filing.id, text: said.text.repeat(8) }], false],
])('whether an answer is held back that copies %s', (_, others, found) => {
  const ruling = answer(accepted(monday), county, { ...said, text: said.text.repeat(8), others }, later)
  expect(!ruling.ok).toBe(found)
})

test('coming back ends the unit’s clocks, gives the desk one of its own and keeps the first promise', () => {
  const back = must(returning(submitted(monday), county, { reason: '不归', rightUnit: 'u-cgj', by: liqiang }, later))
  expect(back).toMatchObject({ state: 'returned', unit: null, handler: null, returns: 1, firstDue: null })
  expect(back.clocks).toMatchObject({ dispatch: { from: later, ended: null }, accept: { ended: later }, answer: null })
  expect(back.history.at(-1)).toMatchObject({ text: '不归', unit: 'u-cgj' })
})

test('an answered or an ended matter wakes for nothing but its own end', () => {
  expect(wake(quiet(answered(monday), county), county, at('2026-12-07 17:29')).state).toBe('answered')
  const ended = quiet(must(withdraw(accepted(monday), county, { reason: '', by: granny }, later)), county)
  expect(ended.wakeAt).toBeNull()
})
