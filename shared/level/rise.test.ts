// What raises a matter after it was filed, and who hears of it.
import type { Whole } from '../aspects'
import { at, county, countyWhere } from '../sample/county'
import { add, ask, quiet, raised, rate, reply, wake } from '../sample/deeds'
import { accepted, answered, granny, liqiang, must, submitted } from '../sample/requests'
import { levelRule } from './rules'

const monday = at('2026-11-23 09:00')
const tuesday = at('2026-11-24 09:00')
const adds = (text: string, where = county, request = quiet(accepted(monday), county)) =>
  must(add(request, where, { text, files: [], by: granny }, tuesday))
const told = ({ outbox }: Whole) => outbox.filter(({ key }) => key.includes('level')).map(({ to }) => to)

test.each([
  ['yellow: the head of the unit', '十二户人家都不亮', ['ps-zhaojianguo']],
  ['orange: the supervisor too', '三十多户人家都不亮', ['ps-zhaojianguo', 'ps-majun']],
  ['red: the county’s leader too', '上百户人家都不亮', ['ps-zhaojianguo', 'ps-majun', 'ps-hezhen']],
])('of %s hears', (_, text, persons) => {
  expect(told(adds(text))).toEqual(persons)
})

test('who holds two of these posts hears once, and a post that nobody holds keeps nobody waiting', () => {
  const [majun] = county.centre.staff.filter(({ person }) => person === 'ps-majun')
  const both = countyWhere('u-centre', { staff: [{ ...majun!, posts: ['leader', 'supervisor'] }] })
  expect(told(adds('上百户人家都不亮', both))).toEqual(['ps-zhaojianguo', 'ps-majun'])
  const nobody = countyWhere('u-centre', { staff: [] })
  expect(told(adds('上百户人家都不亮', nobody))).toEqual(['ps-zhaojianguo'])
})

test('they hear which colour, and of no limit', () => {
  const { outbox } = adds('三十多户人家都不亮')
  expect(outbox.at(-1)?.facts).toMatchObject({ status: '升为橙色' })
  expect(outbox.at(-1)?.facts.due).toBeUndefined()
  const waits = quiet(submitted(monday, { item: null, text: '门口的树倒了' }), county)
  const hot = raised(waits, county, monday, { heat: 10 })
  expect(hot.outbox.map(({ to, facts }) => [to, facts.due])).toEqual([['ps-majun', undefined]])
})

test('a rule that speaks below the colour it has is kept, moves nothing and tells nobody', () => {
  const orange = submitted(monday, { text: '三十多户停水' })
  const more = raised(orange, county, monday, { reporters: 5 })
  expect(more.level).toMatchObject({ colour: 'orange', tier: 'county' })
  expect(more.level.rises.at(-1)).toMatchObject({ fact: 'reporters', colour: 'yellow' })
  expect([more.history, more.outbox]).toEqual([orange.history, orange.outbox])
})

describe('what is read', () => {
  test('the words of a rating', () => {
    const words = '还是不亮，三十多户都一样'
    const again = must(rate(answered(monday), county, { result: 5, attitude: 5, speed: 5, words, by: granny }, tuesday))
    expect(again.level.rises).toEqual([])
    const unhappy = { result: 1, attitude: 5, speed: 5, words, by: granny } as const
    expect(must(rate(answered(monday), county, unhappy, tuesday)).level.colour).toBe('orange')
  })

  test('not what the handler asks', () => {
    const asked = must(ask(accepted(monday), county, { question: '是三十多户吗？', by: liqiang }, monday))
    const replied = must(reply(asked, county, { text: '不知道', files: [], by: granny }, tuesday))
    expect(adds('请快一点', county, replied).level.colour).toBe('blue')
  })

  test('what was added before, together with what is added now', () => {
    const first = adds('邻居动手打人')
    expect(adds('一共十二户', county, first).level.rises.map(({ fact }) => fact)).toEqual(['violence', 'people'])
  })

  test('pictures without words say nothing', () => {
    const files = [{ id: 'cloud://x', kind: 'photo' as const }]
    expect(must(add(accepted(monday), county, { text: '', files, by: granny }, tuesday)).level.rises).toEqual([])
  })
})

test('a rule of days that the county has dropped meanwhile rings once and for nothing', () => {
  const filed = quiet(accepted(monday), county)
  const own = {
    ...county,
    own: { levels: [levelRule({ fact: 'daysOpen', atLeast: 20, colour: 'yellow', tier: 'town' })] },
  }
  const woken = wake(filed, own, filed.level.nextAt!)
  expect(woken.level).toMatchObject({ colour: 'blue', nextAt: at('2026-12-21 17:30') })
})

test('what has ended rises no more, however long ago it was filed', () => {
  const closed = wake(quiet(answered(monday), county), county, at('2026-12-07 17:30'))
  expect(closed.state).toBe('closed')
  expect(wake(closed, county, at('2027-03-01 09:00')).level.colour).toBe('blue')
})
