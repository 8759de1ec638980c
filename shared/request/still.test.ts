// What waits to be told is looked at again before it goes.
import type { Unit } from '../organisation/organisation'
import { at, county } from '../sample/county'
import { add, answer, ask, dispatch, quiet, rate, reply, returning, wake, withdraw } from '../sample/deeds'
import { accepted, granny, liqiang, must, submitted, zhangmin } from '../sample/requests'

const night = at('2026-11-23 22:00')
const later = at('2026-11-23 22:10')
const morning = at('2026-11-24 08:00')
const unit = (id: string) => county.units.get(id) as Unit
const out = (id: string) => ({ unit: unit(id), item: null, note: '', by: zhangmin })
const waits = quiet(submitted(at('2026-11-23 21:30'), { item: null, text: '门口的树倒了' }), county)
const told = (request: typeof waits, template: string) =>
  request.outbox.filter(notice => notice.template === template).map(({ to }) => to)

test('handed out at ten and put right ten minutes later: by morning only the right one has a task', () => {
  const wrong = must(dispatch(waits, county, out('u-cgj'), night))
  expect(told(wrong, 'task')).toEqual(['ps-sunwei'])
  const right = must(dispatch(wrong, county, out('u-zjj'), later))
  expect(told(right, 'task')).toEqual(['ps-liqiang'])
  expect(told(right, 'gone')).toEqual(['ps-sunwei'])
  expect(right.outbox.find(({ template }) => template === 'gone')?.page).toBe('task/list')
})

test('by day, too, who had it first is told that it went elsewhere', () => {
  const noon = at('2026-11-24 12:00')
  const wrong = quiet(must(dispatch(waits, county, out('u-cgj'), noon)), county)
  expect(told(must(dispatch(wrong, county, out('u-zjj'), noon + 60_000)), 'gone')).toEqual(['ps-sunwei'])
})

test('who gives it back himself is told nothing of it', () => {
  const back = must(returning(submitted(night), county, { reason: '不归', rightUnit: 'u-cgj', by: liqiang }, later))
  expect(told(back, 'gone')).toEqual([])
  expect(told(back, 'task')).toEqual([])
})

test('a question that was answered by night is not asked in the morning, a task that was accepted is none', () => {
  const asked = must(ask(accepted(night), county, { question: '哪一盏？', by: liqiang }, night))
  expect(told(asked, 'asked')).toEqual(['ps-wangxiulan'])
  expect(told(must(reply(asked, county, { text: '东边', files: [], by: granny }, later)), 'asked')).toEqual([])
  expect(told(accepted(night), 'task')).toEqual([])
})

test('what was taken back by night asks nobody for anything', () => {
  const gone = must(withdraw(submitted(night), county, { reason: '', by: granny }, later))
  expect(gone.outbox.map(({ template }) => template)).toEqual(['gone'])
})

test('what is told of the county’s files as they are by then: a document changed beside its deeds is looked at when it wakes', () => {
  const moved = { ...submitted(night), handler: 'ps-wanglei' }
  expect(told(wake(moved, county, morning), 'task')).toEqual([])
})

test('a limit is named as it is by the time it is told', () => {
  const filed = submitted(at('2026-11-23 21:30'))
  const urgent = must(add(filed, county, { text: '着火了', files: [], by: granny }, later))
  expect(urgent.outbox.find(({ template }) => template === 'task')?.facts.due).toBe('2026年11月24日 09:30')
})

test('a limit that has passed meanwhile is not named: the reminders say so in their own words', () => {
  const late = wake(submitted(night), county, at('2026-11-26 10:00'))
  expect(late.outbox.map(({ template }) => template)).toEqual(['due', 'due'])
})

test('what holds stays as it is', () => {
  const request = submitted(night)
  expect(wake(request, county, night + 1)).toBe(request)
})

test.each([1, 5] as const)('an answer that was rated %s by night asks for no rating in the morning', result => {
  const said = {
    text: '11 月 23 日已更换灯具。',
    basis: '现场核查',
    contact: '李强 0516-88331001',
    files: [],
    by: liqiang,
  }
  const done = must(answer(accepted(night), county, said, later))
  expect(told(done, 'answered')).toEqual(['ps-wangxiulan'])
  const grades = { result, attitude: 5, speed: 5, words: '', by: granny } as const
  expect(told(must(rate(done, county, grades, later + 1)), 'answered')).toEqual([])
})
