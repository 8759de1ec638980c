import type { Unit } from '../organisation/organisation'
import { at, county } from '../sample/county'
import {
  accept,
  add,
  answer,
  decline,
  dispatch,
  rate,
  reply,
  returning,
  sign,
  submit,
  wake,
  withdraw,
} from '../sample/deeds'
import {
  accepted,
  answered,
  filing,
  granny,
  liqiang,
  must,
  submitted,
  waiting,
  zhangmin,
  zhaojianguo,
} from '../sample/requests'

const saturday = at('2026-11-21 14:32')
const unitOf = (id: string) => county.units.get(id) as Unit

describe('filing', () => {
  test('a listed item goes to its unit and the handler on duty at once; Saturday counts from Monday', () => {
    const request = submitted(saturday)
    expect(request).toMatchObject({ state: 'dispatched', unit: 'u-zjj', handler: 'ps-liqiang', round: 1 })
    expect(request.clocks.accept?.due).toBe(at('2026-11-23 17:30'))
    expect(request.outbox.map(({ to, template }) => [to, template])).toEqual([['ps-liqiang', 'task']])
  })

  test('the first receiver is named and stays', () => {
    const request = submitted()
    const returned = must(
      returning(request, county, { reason: '属市政管护', rightUnit: 'u-cgj', by: liqiang }, at('2026-11-23 10:00')),
    )
    const handed = must(
      dispatch(returned, county, { unit: unitOf('u-cgj'), item: null, note: '', by: zhangmin }, at('2026-11-23 11:00')),
    )
    expect(handed.firstReceiver).toEqual({ person: 'ps-zhangmin', name: '张敏' })
  })

  test('what has no item waits for a dispatcher, with one working day', () => {
    const request = submitted(saturday, { item: null, text: '小区门口的树倒了' })
    expect(request).toMatchObject({ state: 'received', unit: null, title: '小区门口的树倒了' })
    expect(request.clocks.dispatch?.due).toBe(at('2026-11-23 17:30'))
  })

  test("an item of the town's own goes to the town it happens in, and waits when no town is known", () => {
    expect(submitted(saturday, { item: 'garbage' }).unit).toBe('u-suicheng')
    const nowhere = { ...filing.place, grid: null, village: null, town: null }
    expect(submitted(saturday, { item: 'garbage', place: nowhere }).state).toBe('received')
  })

  test('a limit in hours counts open hours', () => {
    expect(submitted(at('2026-11-23 17:00'), { item: 'water' }).clocks.accept?.due).toBe(at('2026-11-24 10:00'))
  })

  test.each([
    ['an item that is not listed', { item: 'moon' }, 'unknown-item'],
    ['nothing at all', { item: null, text: '' }, 'nothing-said'],
    [
      'ten files',
      { files: Array.from({ length: 10 }, () => ({ id: 'cloud://x', kind: 'photo' as const })) },
      'too-many-files',
    ],
  ])('%s is refused', (_, changes, why) => {
    expect(submit({ ...filing, ...changes }, county, saturday)).toMatchObject({ ok: false, why })
  })

  test('words the content check doubts are received like any others and only kept from public view', () => {
    expect(submitted(saturday, { held: true })).toMatchObject({ state: 'dispatched', shown: false })
    expect(submitted(saturday)).toMatchObject({ shown: true, near: true })
    expect(must(withdraw(submitted(saturday), county, { reason: '', by: granny }, saturday)).near).toBe(false)
    expect(submitted(saturday, { item: 'wages' }).shown).toBe(false)
  })
})

describe('the three clocks', () => {
  test('accepting on Monday gives until the seventh working day after', () => {
    expect(accepted(at('2026-11-23 09:05')).clocks.answer?.due).toBe(at('2026-12-02 17:30'))
  })

  test('a question stands the clock still and the reply loses nothing', () => {
    const asked = waiting(at('2026-11-23 10:00'))
    const replied = must(reply(asked, county, { text: '最东边那盏', files: [], by: granny }, at('2026-11-25 10:00')))
    expect(replied.clocks.answer?.due).toBe(at('2026-12-04 17:30'))
    expect(replied.pauses).toEqual([
      expect.objectContaining({ from: at('2026-11-23 10:00'), to: at('2026-11-25 10:00') }),
    ])
  })

  test('a question nobody replies to ends by itself after five working days', () => {
    const asked = waiting(at('2026-11-23 10:00'))
    expect(asked.wakeAt).toBe(at('2026-11-23 10:00'))
    const later = wake({ ...asked, outbox: [] }, county, at('2026-11-30 17:30'))
    expect(later.state).toBe('accepted')
    expect(later.clocks.answer?.due).toBe(at('2026-12-09 17:30'))
    expect(later.history.at(-1)).toMatchObject({ deed: 'resume', by: { role: 'system' } })
  })

  test('a deadline in a year whose calendar is not published is marked', () => {
    const late = accepted(at('2026-12-30 09:00'))
    expect(late.clocks.answer?.provisional).toBe(2027)
    expect(late.provisional).toBe(2027)
  })
})

describe('giving back, declining, withdrawing, signing', () => {
  test('giving back needs the reason and the right place, which is not oneself', () => {
    const request = submitted()
    expect(returning(request, county, { reason: '', rightUnit: 'u-cgj', by: liqiang }, saturday)).toMatchObject({
      why: 'needs-reason',
    })
    expect(returning(request, county, { reason: '不归我们', rightUnit: '', by: liqiang }, saturday)).toMatchObject({
      why: 'needs-right-place',
    })
    expect(returning(request, county, { reason: '不归我们', rightUnit: 'u-zjj', by: liqiang }, saturday)).toMatchObject(
      {
        why: 'needs-right-place',
      },
    )
  })

  test('a declined matter tells its reporter why and reminds nobody again', () => {
    const request = submitted(saturday, { item: null, text: '法院判决不服' })
    expect(decline(request, county, { reason: '', by: zhangmin }, saturday)).toMatchObject({ why: 'needs-reason' })
    const declined = must(
      decline(request, county, { reason: '已进入诉讼程序，请向法院提出。', by: zhangmin }, at('2026-11-23 09:00')),
    )
    expect(declined.outbox.map(({ to, template }) => [to, template])).toEqual([['ps-wangxiulan', 'ended']])
    expect(wake({ ...declined, outbox: [] }, county, at('2027-01-01 09:00')).outbox).toEqual([])
  })

  test('what is withdrawn stops every clock, and its handler is told', () => {
    const gone = must(withdraw(accepted(), county, { reason: '已经修好', by: granny }, at('2026-11-24 09:00')))
    expect(gone).toMatchObject({ state: 'withdrawn', closedAt: at('2026-11-24 09:00') })
    expect(Object.values(gone.clocks).every(clock => clock?.ended !== null)).toBe(true)
    expect(gone.outbox.at(-1)).toMatchObject({ to: 'ps-liqiang', facts: { status: '反映人撤回' } })
  })

  test('closing over the reporter needs the second round, a reason and two different sides', () => {
    expect(sign(accepted(), county, { reason: '已尽力', by: zhaojianguo }, saturday)).toMatchObject({
      why: 'first-round',
    })
    const again = must(
      rate(answered(), county, { result: 1, attitude: 3, speed: 3, words: '', by: granny }, at('2026-11-24 09:00')),
    )
    const second = must(accept(again, county, { by: liqiang }, at('2026-11-24 10:00')))
    const once = must(sign(second, county, { reason: '诉求于法无据', by: zhaojianguo }, at('2026-11-25 10:00')))
    expect(once.state).toBe('accepted')
    expect(sign(once, county, { reason: '同意', by: zhaojianguo }, saturday)).toMatchObject({ why: 'same-signer' })
    const closed = must(sign(once, county, { reason: '同意', by: zhangmin }, at('2026-11-25 11:00')))
    expect(closed.state).toBe('closed')
  })
})

describe('the answer and its rating', () => {
  test.each([
    ['text', { text: '' }, 'answer-needs-text'],
    ['basis', { basis: '' }, 'answer-needs-basis'],
    ['contact', { contact: '' }, 'answer-needs-contact'],
  ])('an answer without %s is refused', (field, changes, why) => {
    const said = { text: '好了', basis: '现场核查', contact: '李强', files: [], by: liqiang, ...changes }
    expect(answer(accepted(), county, said, saturday)).toMatchObject({ ok: false, why, field })
  })

  const grades = { result: 2, attitude: 4, speed: 4, words: '还是不亮', by: granny } as const

  test('dissatisfied starts the next round by itself, the earlier answer attached, head and reporter told', () => {
    const again = must(rate(answered(), county, grades, at('2026-11-24 09:00')))
    expect(again).toMatchObject({ state: 'dispatched', round: 2, unit: 'u-zjj', closedAt: null })
    expect(again.rounds).toEqual([
      expect.objectContaining({ round: 1, rating: expect.objectContaining({ result: 2 }) }),
    ])
    expect(again.clocks.accept?.due).toBe(at('2026-11-25 17:30'))
    expect(again.outbox.map(({ to, template }) => `${template} ${to}`)).toEqual(
      expect.arrayContaining(['task ps-liqiang', 'unhappy ps-zhaojianguo', 'again ps-wangxiulan']),
    )
  })

  test('a bad attitude alone closes the matter and tells the head', () => {
    const closed = must(rate(answered(), county, { ...grades, result: 4, attitude: 1 }, at('2026-11-24 09:00')))
    expect(closed.state).toBe('closed')
    expect(closed.outbox.at(-1)).toMatchObject({ to: 'ps-zhaojianguo', template: 'manner' })
  })

  test('an answer is rated once', () => {
    const closed = must(rate(answered(), county, { ...grades, result: 5 }, at('2026-11-24 09:00')))
    expect(rate(closed, county, grades, at('2026-11-24 10:00'))).toMatchObject({ why: 'already-rated' })
  })

  test('a handler cannot rate an own case', () => {
    const own = { ...answered(), reporter: { ...filing.reporter, person: 'ps-liqiang' } }
    expect(
      rate(own, county, { ...grades, by: { ...granny, person: 'ps-liqiang' } }, at('2026-11-24 10:00')),
    ).toMatchObject({ why: 'own-case' })
    expect(accept({ ...submitted(), reporter: own.reporter }, county, { by: liqiang }, saturday)).toMatchObject({
      why: 'own-case',
    })
  })

  test('what nobody rates closes as unrated after ten working days, and a late rating still counts', () => {
    const silent = wake({ ...answered(at('2026-11-23 09:00')), outbox: [] }, county, at('2026-12-07 17:30'))
    expect(silent).toMatchObject({ state: 'closed', rounds: [{ rating: null }] })
    expect(must(rate(silent, county, grades, at('2026-12-15 09:00')))).toMatchObject({
      state: 'dispatched',
      round: 2,
      closedAt: null,
    })
    expect(rate(silent, county, grades, at('2026-12-24 09:00'))).toMatchObject({ why: 'too-late-to-rate' })
  })
})

test('what the reporter adds is told to whoever has the matter', () => {
  const more = must(add(accepted(), county, { text: '今晚又不亮', files: [], by: granny }, at('2026-11-24 09:00')))
  expect(more).toMatchObject({ state: 'accepted' })
  expect(more.outbox.at(-1)).toMatchObject({ to: 'ps-liqiang', facts: { status: '有补充' } })
  expect(add(accepted(), county, { text: '', files: [], by: granny }, saturday)).toMatchObject({ why: 'nothing-added' })
})
