import { settleAll, type Whole } from '../aspects'
import { at, county } from '../sample/county'
import { accept, quiet, raised } from '../sample/deeds'
import { accepted, filing, liqiang, must, submitted } from '../sample/requests'
import { system } from './request'
import { publicTitle } from './tell'

const night = at('2026-11-23 23:10')
const morning = at('2026-11-24 08:00')
const fire = (now: number) => submitted(now, { item: null, text: '楼上着火了，快来人' })
const told = ({ outbox }: Whole) => outbox.map(({ to, template, at: moment }) => [to, template, moment])

test('an urgent matter is told at any hour, and what is not urgent waits for the morning', () => {
  expect(told(fire(night))).toEqual([['ps-zhangmin', 'urgent', night]])
  expect(told(submitted(night))).toEqual([['ps-liqiang', 'task', morning]])
  expect(told(submitted(at('2026-11-23 12:30')))).toEqual([['ps-liqiang', 'task', at('2026-11-23 12:30')]])
})

test('that an urgent matter has risen is told by night too', () => {
  const risen = raised(quiet(fire(night), county), county, night, {})
  expect(risen.outbox).toEqual([])
  const others = { ...quiet(accepted(night), county), urgent: true }
  expect(told(raised(others, county, night, {})).map(([to, , moment]) => [to, moment])).toEqual([
    ['ps-zhaojianguo', night],
    ['ps-majun', night],
  ])
})

test('its reporter is let sleep: what only says how it goes on waits, though the matter is urgent', () => {
  const urgent = { ...quiet(submitted(night), county), urgent: true }
  const taken = must(accept(urgent, county, { by: liqiang }, night))
  expect(told(taken).filter(([, template]) => template === 'accepted')).toEqual([
    ['ps-wangxiulan', 'accepted', morning],
  ])
})

test('a notice names the matter, the place and the unit, and none of the reporter’s words', () => {
  const [notice] = submitted(undefined, { text: '王秀兰家门口的灯不亮' }).outbox
  expect(notice?.facts).toMatchObject({
    code: 'rq-261123-7KQFJ',
    matter: '路灯不亮',
    place: '睢城街道 和平社区 第 3 网格',
    unit: '县住建局',
  })
  expect(JSON.stringify(notice)).not.toContain('王秀兰')
})

test('without a place it is the county’s, without a unit the centre’s', () => {
  const nowhere = { ...filing.place, grid: null, village: null, town: null }
  const [notice] = submitted(undefined, { item: null, text: '着火了', place: nowhere }).outbox
  expect(notice?.facts).toMatchObject({ place: '本县', unit: '速来办中心' })
})

test.each([
  ['complaint', '投诉事项'],
  ['help', '求助事项'],
  ['consult', '咨询事项'],
  ['advice', '建议事项'],
  ['tip', '举报线索事项'],
] as const)('a %s without an item is named by its kind', (kind, title) => {
  expect(publicTitle({ item: null, edition: county.edition, kind }, county)).toBe(title)
})

test('a template that no aspect has is a mistake of ours, and nobody is told of nothing', () => {
  const tell = (to: string | null, template: string) => () => {
    return settleAll(quiet(submitted(), county), [() => ({ ok: true, tell: [{ event: 'e', to, template }] })], {
      by: system,
      county,
      now: night,
    })
  }
  expect(tell('ps-liqiang', 'song')).toThrow('song')
  expect(tell(null, 'song')()).toMatchObject({ ok: true, value: { outbox: [] } })
})
