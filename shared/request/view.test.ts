import { matterRow, matterView, standsOf } from '../aspects'
import { at, county } from '../sample/county'
import { accepted, answered, filing, submitted, waiting } from '../sample/requests'
import type { Caller } from './standing'
import { nearRow } from './view'

const now = at('2026-11-24 09:00')
const callerOf = (person: string): Caller => ({
  persons: [person],
  name: '',
  employments: county.employments.get(person) ?? [],
})
const see = (person: string, request = accepted()) => {
  const caller = callerOf(person)
  return matterView(request, county, {
    caller,
    stands: standsOf(request, caller),
    addresses: new Map(),
    templates: [],
    now,
  })
}

test.each([
  ['ps-wangxiulan', 'reporter'],
  ['ps-liqiang', 'handler'],
  ['ps-wanglei', 'handler'],
  ['ps-zhaojianguo', 'head'],
  ['ps-zhangmin', 'dispatcher'],
])('%s sees it as %s', (person, as) => {
  expect(see(person)?.as).toBe(as)
})

test.each(['ps-sunwei', 'ps-zhouli', 'ps-stranger', ''])('%s, of another unit or none, does not see it', person => {
  expect(see(person)).toBeNull()
})

test('staff see a masked name and phone; the sealed phone is in no view', () => {
  const view = see('ps-liqiang')
  expect(view?.reporter).toEqual({ name: '王**', phone: '138****0001', hidden: false })
  expect(JSON.stringify(view)).not.toMatch(/sealed|王秀兰|ps-wangxiulan/)
})

test('who asked to be hidden is hidden from the unit and not from the dispatcher', () => {
  const hidden = submitted(undefined, { reporter: { ...filing.reporter, hidden: true } })
  expect(see('ps-liqiang', hidden)?.reporter).toEqual({ name: '反映人要求保密', phone: null, hidden: true })
  expect(see('ps-zhangmin', hidden)?.reporter).toMatchObject({ name: '王**', phone: '138****0001' })
})

test('what is being done nearby shows no person and no word of the reporter', () => {
  const row = nearRow(submitted(undefined, { text: '王秀兰家门口的灯不亮，电话 13800000001' }), county)
  expect(row).toMatchObject({ title: '路灯不亮', place: '睢城街道 和平社区', unit: '县住建局' })
  expect(JSON.stringify(row)).not.toMatch(/王秀兰|1380/)
})

test('the clocks say what is done, what runs with how much left, and what stands still', () => {
  const states = (request = accepted()) =>
    matterRow(request, county, now).clocks.map(({ name, state }) => `${name} ${state}`)
  expect(states()).toEqual(['dispatch done', 'accept done', 'answer running'])
  expect(states(waiting())).toEqual(['dispatch done', 'accept done', 'answer paused'])
  expect(states(submitted())).toEqual(['dispatch done', 'accept running', 'answer ahead'])
  expect(matterRow(accepted(), county, now).clocks[2]?.amount).toEqual({ days: 6 })
})

test('each may do what the arrows and the rules allow', () => {
  expect(see('ps-wangxiulan', answered())?.may).toEqual(['rate'])
  expect(see('ps-liqiang')?.may).toEqual(['ask', 'answer', 'extend'])
  expect(see('ps-wangxiulan', waiting())?.may).toEqual(['reply', 'withdraw'])
  const own = { ...submitted(), reporter: { ...filing.reporter, person: 'ps-liqiang' } }
  expect(see('ps-liqiang', own)?.may).not.toContain('accept')
})
