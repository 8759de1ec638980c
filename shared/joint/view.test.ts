import type { Whole } from '../aspects'
import { at, county } from '../sample/county'
import { excuse, explain, finish, report, whistle } from '../sample/deeds'
import { afterMeeting, blown, linna, met, minuted, minuting, sunwei, townMatter, whistling } from '../sample/joint'
import { must, seenBy, zhangmin } from '../sample/requests'

const monday = at('2026-11-23 09:00')
const three = at('2026-11-23 15:00')
const staff = (request: Whole, now = monday, person = 'ps-wuhao') => seenBy(person, request, now)?.joint
const outline = (request: Whole) => seenBy('ps-wangxiulan', request)?.outline
const said = { who: '孙伟带队 4 人', words: '十点到', by: sunwei }
const came = must(report(blown(), county, said, monday + 1))
const off = { listed: null, words: '要清运车' }

describe('staff see', () => {
  test('a whistle with its words, and each call with who comes', () => {
    expect(staff(came)?.whistles).toEqual([
      {
        at: monday,
        by: '睢城街道办事处',
        name: '占道经营和流动摊点整治',
        listed: true,
        words: '早市清不走',
        calls: [
          { unit: '县城管局', due: three, state: 'reported', words: '孙伟带队 4 人：十点到', at: monday + 1 },
          { unit: '县住建局', due: three, state: 'awaited', words: '', at: null },
        ],
      },
    ])
  })

  test.each([
    ['awaited', three],
    ['late', three + 1],
  ])('a call that nobody has answered is %s', (state, now) => {
    expect(staff(blown(), now)?.whistles[0]?.calls[0]?.state).toBe(state)
  })

  test('a call off the list as such, and why nobody comes', () => {
    const excused = must(excuse(blown(off), county, { words: '无车', by: sunwei }, monday))
    const [seen] = staff(excused)?.whistles ?? []
    expect(seen).toMatchObject({ name: '清单外事项', listed: false })
    expect(seen?.calls[0]).toMatchObject({ state: 'excused', words: '无车', at: monday })
  })

  test('what their own unit is called to, as long as it has not answered', () => {
    const name = '占道经营和流动摊点整治'
    expect(staff(blown(), monday, 'ps-sunwei')?.awaited).toEqual({ name, due: three, listed: true })
    expect(staff(blown(off), monday, 'ps-sunwei')?.awaited).toMatchObject({ name: '清单外事项', listed: false })
    expect(staff(came, monday, 'ps-sunwei')?.awaited).toBeNull()
    expect(staff(blown())?.awaited).toBeNull()
  })

  test('a meeting, and its minutes once it was held', () => {
    const meeting = {
      at: monday,
      by: '睢城街道办事处',
      when: at('2026-11-24 15:00'),
      place: '街道二楼会议室',
      members: ['睢城街道办事处', '县城管局', '县住建局'],
      lead: { id: 'u-suicheng', name: '睢城街道办事处' },
    }
    const minutes = { at: afterMeeting, by: '吴昊', words: minuting.words, decisions: minuting.decisions }
    expect(staff(met())?.meetings).toEqual([{ ...meeting, minutes: null }])
    expect(staff(minuted())?.meetings).toEqual([{ ...meeting, minutes }])
  })

  test('each share, how it stands and whether it is their own', () => {
    const closing = at('2026-11-26 17:30')
    const open = { place: 0, unit: '县城管局', what: '清走占道摊点', due: closing, words: '' }
    expect(staff(minuted(), closing)?.shares[0]).toEqual({ ...open, state: 'open', mine: false })
    expect(staff(minuted(), closing + 1, 'ps-sunwei')?.shares[0]).toEqual({ ...open, state: 'late', mine: true })
    expect(staff(minuted(), closing, 'ps-sunwei')?.shares[1]).toMatchObject({ place: 1, mine: false })
    const done = must(finish(minuted(), county, { place: 0, words: '已清', by: sunwei }, closing))
    expect(staff(done, closing + 1)?.shares[0]).toMatchObject({ state: 'done', words: '已清' })
    const late = must(explain(minuted(), county, { place: 0, words: '下雨', by: linna }, closing))
    expect(staff(late, closing + 1)?.shares[0]).toMatchObject({ state: 'explained', words: '下雨' })
  })
})

describe('the reporter sees', () => {
  test('no minutes, no words between offices and no share by name, neither in the steps nor beside them', () => {
    const view = seenBy('ps-wangxiulan', minuted({}, met({}, came)))
    expect(view?.joint).toBeNull()
    expect(view?.steps.map(({ deed }) => deed)).toEqual(['submit', 'dispatch', 'accept', 'whistle', 'meet'])
    expect(JSON.stringify(view)).not.toMatch(/三家到场|早市迁到|占道摊点|平整|十点到/)
  })

  test('nothing of it where nobody was called', () => expect(outline(townMatter(monday))).toBeNull())

  test('who was called, and how many have come', () => {
    const called = ['县城管局', '县住建局']
    expect(outline(blown())).toEqual({ by: 'town', called, reported: 0, meeting: null, shares: null })
    expect(outline(came)?.reported).toBe(1)
  })

  test('a unit that was called twice once, and who called last', () => {
    const again = must(whistle(came, county, { ...whistling, units: ['u-cgj'], by: zhangmin }, monday + 2))
    const twice = must(report(again, county, said, monday + 3))
    expect(outline(twice)).toMatchObject({ by: 'centre', called: ['县城管局', '县住建局'], reported: 1 })
  })

  test('the last meeting, whether it was held, and how many shares are done', () => {
    const when = at('2026-11-24 15:00')
    const ahead = { when, lead: '睢城街道办事处', held: false }
    expect(outline(met())).toEqual({ by: null, called: [], reported: 0, meeting: ahead, shares: null })
    const done = must(finish(minuted(), county, { place: 0, words: '已清', by: sunwei }, afterMeeting))
    expect(outline(done)).toMatchObject({ meeting: { when, held: true }, shares: { all: 2, done: 1 } })
    expect(outline(met({ when: when + 1 }, minuted()))?.meeting).toEqual({ ...ahead, when: when + 1 })
  })
})
