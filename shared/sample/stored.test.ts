// Requests that earlier releases stored are good ones: read whole, shown, woken, and gone on with.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { amend, askedFor, matterView, partOf, standsOf, type Whole, wholeOf } from '../aspects'
import { at, county } from './county'
import { answer, finish, wake, whistle } from './deeds'
import { sunwei } from './joint'
import { liqiang, must, submitted, zhangmin } from './requests'

type Stored = Record<string, Whole>
const storedBy = (release: string): Stored =>
  JSON.parse(readFileSync(join(__dirname, 'stored', `${release}.json`), 'utf8'))

const joint = storedBy('joint-handling')
const before = storedBy('before-joint-handling')
const all = [joint, before].flatMap(release => Object.entries(release))

const later = at('2026-11-27 10:00')
const fresh = submitted()

test.each(all)('%s has every field of this release, each of its kind', (_, stored) => {
  const whole = wholeOf(stored)
  for (const [field, value] of Object.entries(fresh)) {
    expect([field, field in whole]).toEqual([field, true])
    const found = whole[field as keyof Whole]
    if (found !== null && value !== null)
      expect([field, Array.isArray(found), typeof found]).toEqual([field, Array.isArray(value), typeof value])
  }
})

test.each(all)('%s wakes, is shown to the centre, and can be changed', (_, stored) => {
  const whole = wholeOf(stored)
  const caller = {
    persons: ['ps-zhangmin'] as const,
    name: '',
    employments: county.employments.get('ps-zhangmin') ?? [],
  }
  const woken = wake(whole, county, later)
  const looking = { caller, stands: standsOf(woken, caller), addresses: new Map(), templates: [], now: later }
  expect(matterView(woken, county, looking)?.id).toBe(stored._id)
  expect(amend(woken, { outbox: [] }, county).outbox).toEqual([])
})

test('what another release called tasks is a share of the work, and its unit finishes it', () => {
  const whole = wholeOf(joint.minuted as Whole)
  expect(whole.shares.map(({ unit, what }) => [unit, what])).toEqual([['u-cgj', '清走占道摊点']])
  expect(whole).not.toHaveProperty('tasks')
  const done = must(finish(whole, county, { place: 0, words: '清走了', by: sunwei }, later))
  expect(done.shares[0]?.done?.words).toBe('清走了')
})

test('a projection asks for both names and shows one', () => {
  expect(askedFor(['shares', 'state'])).toEqual(['shares', 'state', 'tasks'])
  expect(partOf(joint.minuted as Whole, ['shares'])).toEqual({
    _id: joint.minuted?._id,
    shares: wholeOf(joint.minuted as Whole).shares,
  })
  expect(partOf(before.submitted as Whole, ['shares', 'state'])).toEqual({
    _id: before.submitted?._id,
    shares: [],
    state: 'dispatched',
  })
})

test('what was filed before joint handling can be whistled for and answered', () => {
  const whole = wholeOf(before.accepted as Whole)
  const called = must(whistle(whole, county, { listed: 'zf2', units: ['u-cgj'], words: '', by: zhangmin }, later))
  expect(called.called).toEqual(['u-cgj'])
  expect(called.others).toEqual(['u-cgj'])
  const said = { text: '11 月 27 日已更换。', basis: '现场核查', contact: '李强 88331001', files: [] }
  expect(must(answer(called, county, { ...said, by: liqiang }, later)).state).toBe('answered')
})

test('a date promised by the release before holds: the limit is computed again from it', () => {
  const whole = wholeOf(joint.granted as Whole)
  expect(whole.clocks.answer?.due).toBe(at('2026-12-09 17:30'))
  const provisional = { ...whole.clocks, answer: whole.clocks.answer && { ...whole.clocks.answer, provisional: 2026 } }
  expect(wake({ ...whole, clocks: provisional }, county, later).clocks.answer?.due).toBe(at('2026-12-09 17:30'))
})

test('who was called under the release before is found by it after the first alarm', () => {
  const whole = wholeOf(joint.minuted as Whole)
  expect(wake(whole, county, later).others).toEqual(expect.arrayContaining(['u-cgj', 'u-zjj']))
})
