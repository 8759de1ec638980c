import type { ClockView } from '@shared/request/views'
import { amount, clockSays, current, figure, leftSays, passed, segmentSays, tookSays } from './clock-words'

const clock = (part: Partial<ClockView>): ClockView => ({
  name: 'answer',
  state: 'running',
  due: 1,
  ended: null,
  late: false,
  amount: { days: 4 },
  took: null,
  provisional: false,
  first: null,
  ...part,
})
const plain = (text: string) => text.replace(/\u2009/g, ' ')
const [dispatched, accepted] = [
  clock({ name: 'dispatch', state: 'done', ended: 1 }),
  clock({ name: 'accept', state: 'done', ended: 1 }),
]

describe('one clock in words', () => {
  it.each([
    ['days left', {}, '还有 4 个工作日答复', '剩 4 个工作日', '待答复'],
    ['due today', { amount: { days: 0 } }, '今天答复', '今天到期', '待答复'],
    ['hours left', { name: 'accept', amount: { hours: 3.6 } }, '还有 3 小时受理', '剩 3 小时', '待受理'],
    ['minutes left', { amount: { hours: 0.5 } }, '还有 不到 1 小时答复', '剩 不到 1 小时', '待答复'],
    ['late by hours', { name: 'accept', late: true, amount: { hours: 2 } }, '超 2 小时未受理', '超 2 小时', '受理超时'],
    ['late by minutes', { late: true, amount: { hours: 0.2 } }, '刚超时，未答复', '刚超时', '答复超时'],
    ['stopped for the reporter', { state: 'paused' }, '等补充，暂停计时', '已暂停计时', '暂停计时'],
    ['not begun', { state: 'ahead', amount: null }, '待答复', '', '答复'],
  ] as const)('%s', (_, part, says, left, segment) => {
    const one = clock(part as Partial<ClockView>)
    expect(plain(clockSays(one, 'staff'))).toBe(says)
    expect(plain(leftSays(one))).toBe(left)
    expect(segmentSays(one, 'staff')).toBe(segment)
  })
})

describe('one clock to who brought it', () => {
  it.each([
    ['to be dispatched', { name: 'dispatch', amount: { hours: 3.6 } }, '还有 3 小时派到单位', '等派到单位'],
    ['to be accepted', { name: 'accept', amount: { days: 1 } }, '还有 1 个工作日接手', '等单位接手'],
    ['to be accepted today', { name: 'accept', amount: { days: 0 } }, '今天接手', '等单位接手'],
    ['to be answered', {}, '还有 4 个工作日答复', '等答复'],
    ['late', { name: 'accept', late: true, amount: { hours: 2 } }, '超 2 小时还没接手', '接手晚了'],
    ['just late', { late: true, amount: { hours: 0.2 } }, '刚超时，还没答复', '答复晚了'],
    ['not begun', { state: 'ahead', amount: null }, '等答复', '答复您'],
  ] as const)('%s', (_, part, says, segment) => {
    const one = clock(part as Partial<ClockView>)
    expect(plain(clockSays(one, 'reporter'))).toBe(says)
    expect(segmentSays(one, 'reporter')).toBe(segment)
  })
})

describe('a clock that is done says how long it took', () => {
  it.each([
    [{ hours: 0 }, '不到 1 小时'],
    [{ hours: 0.9 }, '不到 1 小时'],
    [{ hours: 1 }, '1 小时'],
    [{ hours: 1.9 }, '2 小时'],
    [{ hours: 3.4 }, '3 小时'],
    [{ hours: 3.5 }, '半天'],
    [{ hours: 4.5 }, '半天'],
    [{ hours: 4.6 }, '5 小时'],
    [{ days: 1 }, '1 个工作日'],
    [{ days: 3 }, '3 个工作日'],
    [null, ''],
  ] as const)('%j is %s', (took, says) => {
    expect(plain(tookSays(took))).toBe(says)
  })
  it('under its segment of the strip', () => {
    const done = (name: ClockView['name'], took: ClockView['took']) =>
      (['staff', 'reporter'] as const).map(reader =>
        plain(segmentSays(clock({ name, state: 'done', ended: 1, took }), reader)),
      )
    expect(done('dispatch', { hours: 2 })).toEqual(['交办 2 小时', '派到单位 2 小时'])
    expect(done('accept', { hours: 4 })).toEqual(['受理 半天', '单位接手 半天'])
    expect(done('answer', { days: 3 })).toEqual(['答复 3 个工作日', '答复您 3 个工作日'])
  })
  it('but that it was late where it was, and that it is done where nothing else is known', () => {
    expect(segmentSays(clock({ state: 'done', ended: 1, late: true, took: { days: 9 } }), 'staff')).toBe('答复超时')
    expect(segmentSays(dispatched, 'staff')).toBe('已交办')
  })
})

describe('the figure that matters', () => {
  it('is what is left of the clock that runs', () => {
    const said = figure('accepted', [dispatched, accepted, clock({})])
    expect(plain(said.text)).toBe('还有 4 个工作日答复')
    expect(said.late).toBe(false)
  })
  it('is red only when that clock is late', () => {
    expect(figure('accepted', [dispatched, accepted, clock({ late: true })]).late).toBe(true)
    expect(figure('waiting', [dispatched, accepted, clock({ late: true, state: 'paused' })]).late).toBe(false)
  })
  it.each([
    ['answered', '等您评价'],
    ['closed', '办完了'],
    ['withdrawn', '已撤回'],
    ['declined', '不予受理'],
  ] as const)('of a matter that is %s needs no clock', (state, text) => {
    expect(figure(state, [clock({})]).text).toBe(text)
  })
  it('of a matter without clocks is that it waits', () => {
    expect(figure('received', []).text).toBe('等派到单位')
  })
})

it('says what is behind', () => {
  expect(passed([dispatched, accepted, clock({})])).toBe('已派到单位 · 已接手')
  expect(passed([])).toBe('已收到')
})

it('finds the clock that runs or is stopped', () => {
  expect(current([dispatched, clock({ state: 'paused' })])?.state).toBe('paused')
  expect(current([dispatched, accepted])).toBeNull()
})

it('says amounts with their unit', () => {
  expect(plain(amount({ days: 12 }))).toBe('12 个工作日')
  expect(amount(null)).toBe('')
})
