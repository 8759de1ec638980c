import { at, county } from '../sample/county'
import { ask, extend, grant } from '../sample/deeds'
import { accepted, liqiang, must, seenBy, zhaojianguo } from '../sample/requests'

const monday = at('2026-11-23 09:05')
const due = at('2026-12-02 17:30')
const request = accepted(monday)
const wish = { reason: '等变压器', consult: { with: '王工', said: '下周' }, day: '2026-12-09', by: liqiang }
const asked = must(extend(request, county, wish, monday))
const may = (person: string, matter = asked, now = monday) =>
  seenBy(person, matter, now)?.may.filter(deed => ['extend', 'grant', 'refuse'].includes(deed))

test.each([
  ['before the limit', request, monday, true],
  ['at the limit', request, due, true],
  ['after the limit', request, due + 1, false],
  ['while one is asked for', asked, monday, false],
])('whether the button to ask for a later date is there: %s', (_, matter, now, there) => {
  expect(may('ps-liqiang', matter, now)).toEqual(there ? ['extend'] : [])
  expect(seenBy('ps-wangxiulan', matter, now)?.may).not.toContain('extend')
})

test('once it was granted, another may be asked for', () => {
  expect(may('ps-liqiang', must(grant(asked, county, { granted: true, reason: '', by: zhaojianguo }, monday)))).toEqual(
    ['extend'],
  )
})

test('who must approve has both buttons, also while the reporter is asked; nobody else has them', () => {
  const both = ['grant', 'refuse']
  expect(may('ps-zhaojianguo')).toEqual(both)
  expect(may('ps-zhaojianguo', must(ask(asked, county, { question: '哪一盏？', by: liqiang }, monday)))).toEqual(both)
  expect([may('ps-liqiang'), may('ps-wanglei'), may('ps-zhangmin')]).toEqual([[], [], []])
})

test('who asked does not approve, and the leader who must sees it as long as it waits', () => {
  const byHead = must(extend(request, county, { ...wish, by: zhaojianguo }, monday))
  expect(may('ps-zhaojianguo', byHead)).toEqual([])
  expect(may('ps-hezhen', byHead)).toEqual(['grant', 'refuse'])
  expect(may('ps-hezhen', request)).toBeUndefined()
})
