import { leaderOf, supervisorOf } from './county'
import { at, county, countyWhere } from './sample/county'
import { accept, extend } from './sample/deeds'
import { linna } from './sample/joint'
import { must, submitted } from './sample/requests'

const staff = (person: string, ...posts: ('head' | 'handler' | 'leader')[]) => ({ person, name: person, posts })
const townWithLeader = countyWhere('u-suicheng', {
  staff: [staff('ps-wuhao', 'head'), staff('ps-linna', 'handler'), staff('ps-dengli', 'leader')],
})
const noLeader = countyWhere('u-centre', { staff: [] })

test.each([
  ['a town’s own leader comes before the county’s', townWithLeader, 'u-suicheng', 'ps-dengli'],
  ['a unit without a leader has the county’s', townWithLeader, 'u-zjj', 'ps-hezhen'],
  ['a unit that is none has the county’s', county, 'u-moon', 'ps-hezhen'],
  ['without any leader there is none', noLeader, 'u-zjj', undefined],
])('%s', (_, where, unit, leader) => {
  expect(leaderOf(where, unit)?.person).toBe(leader)
})

test('the supervisor is the centre’s', () => {
  expect([supervisorOf(county), supervisorOf(noLeader)]).toEqual(['ps-majun', null])
})

test('what the head of a town asks, the town’s leader approves', () => {
  const monday = at('2026-11-23 09:00')
  const head = { ...linna, person: 'ps-wuhao', name: '吴昊', role: 'head' as const }
  const matter = must(accept(submitted(monday, { item: 'garbage' }), townWithLeader, { by: head }, monday))
  const wish = { reason: '等车', consult: { with: '环卫', said: '下周' }, day: '2026-12-09', by: head }
  const asked = must(extend(matter, townWithLeader, wish, monday))
  expect(asked).toMatchObject({ approves: 'u-suicheng:leader' })
  expect(asked.outbox.at(-1)?.to).toBe('ps-dengli')
  expect(must(extend(matter, county, wish, monday)).approves).toBe('u-centre:leader')
})
