// What happens when nobody does anything, and what is offered when somebody may.
import { at, county, countyWhere } from '../sample/county'
import { accept, dispatch, quiet, rate, reply, sign, wake, withdraw } from '../sample/deeds'
import {
  accepted,
  answered,
  granny,
  liqiang,
  must,
  seenBy,
  submitted,
  waiting,
  zhangmin,
  zhaojianguo,
} from '../sample/requests'

const monday = at('2026-11-23 09:00')
const later = monday + 60_000
const replyBy = at('2026-11-30 17:30')
const rateBy = at('2026-12-07 17:30')
const unhappy = { result: 1, attitude: 3, speed: 3, words: '还是不亮', by: granny } as const
const second = must(accept(must(rate(answered(monday), county, unhappy, later)), county, { by: liqiang }, later))

test.each([
  ['a question', quiet(waiting(monday), county), replyBy, 'waiting', 'accepted'],
  ['an answer', quiet(answered(monday), county), rateBy, 'answered', 'closed'],
])('%s waits until its end and no longer, and rings then', (_, request, end, before, after) => {
  expect(request).toMatchObject({ wakeAt: end, until: end })
  expect(wake(request, county, end - 1).state).toBe(before)
  expect(wake(request, county, end).state).toBe(after)
})

test('a matter is sorted by what runs: its limit, the end of waiting, and when it ended', () => {
  const key = (moment: number) => `${moment}|${monday}|rq-261123-7KQFJ`
  expect(accepted(monday).dueKey).toBe(key(at('2026-12-02 17:30')))
  expect(waiting(monday).dueKey).toBe(key(replyBy))
  expect(must(withdraw(accepted(monday), county, { reason: '', by: granny }, later)).dueKey).toBe(key(later))
})

test('taken back while a question is open, the waiting ends with it; what is no limit is still told', () => {
  const gone = must(withdraw(waiting(monday), county, { reason: '', by: granny }, later))
  expect(gone).toMatchObject({ pauses: [{ from: monday, to: later }], until: null, wakeAt: monday })
  expect(gone.outbox.map(({ template }) => template)).toEqual(['progress', 'gone'])
})

test('what was replied stands in the history', () => {
  const replied = must(reply(waiting(monday), county, { text: '东边', files: [], by: granny }, later))
  expect(replied.history.at(-1)).toMatchObject({ deed: 'reply', text: '东边' })
})

test('who reports a matter does not get it to handle', () => {
  const where = countyWhere('u-zjj', { duty: ['ps-wangxiulan'] })
  const waits = submitted(monday, { item: null, text: '树倒了' })
  const wish = { unit: where.units.get('u-zjj')!, item: null, note: '', by: zhangmin }
  expect(must(dispatch(waits, where, wish, later)).handler).toBe('ps-zhaojianguo')
})

describe('the button', () => {
  test.each([
    ['at the limit', at('2026-11-24 17:30'), true],
    ['after it', at('2026-11-24 17:31'), false],
  ])('to give it back is there to the minute: %s', (_, now, there) => {
    expect(seenBy('ps-liqiang', submitted(monday), now)?.may.includes('return')).toBe(there)
  })

  test('to sign is there from the second round on, and for each once', () => {
    const may = (person: string, request = second) => seenBy(person, request)?.may.includes('sign')
    expect([may('ps-zhaojianguo', accepted(monday)), may('ps-zhaojianguo'), may('ps-zhangmin')]).toEqual([
      false,
      true,
      true,
    ])
    const once = must(sign(second, county, { reason: '于法无据', by: zhaojianguo }, later))
    expect([may('ps-zhaojianguo', once), may('ps-zhangmin', once)]).toEqual([false, true])
  })
})
