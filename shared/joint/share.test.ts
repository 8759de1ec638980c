import { at, county } from '../sample/county'
import { accept, answer, dispatch, explain, finish } from '../sample/deeds'
import { afterMeeting, linna, met, minuted, minuting, sunwei, wanglei } from '../sample/joint'
import { liqiang, must, zhangmin } from '../sample/requests'

const day = at('2026-11-25 10:00')
const finished = (request = minuted(), place = 0, by = sunwei) =>
  must(finish(request, county, { place, words: '已清走', by }, day))
const said = { text: '早市已迁', basis: '会商纪要', contact: '林娜', files: [], goOn: '已当面说清', by: linna }

test('a share that is done keeps when, by whom and the words, and leaves the others as they were', () => {
  const [done, open] = finished().shares
  expect(done?.done).toMatchObject({ at: day, by: { person: 'ps-sunwei' }, words: '已清走' })
  expect(open).toEqual(minuted().shares[1])
  expect(finished().history.at(-1)).toMatchObject({ text: '清走占道摊点：已清走', unit: 'u-cgj' })
})

test('why a share stays open is kept with it', () => {
  const explained = must(explain(minuted(), county, { place: 1, words: '下雨', by: linna }, day))
  expect(explained.shares[1]?.explained).toMatchObject({ at: day, by: { person: 'ps-linna' }, words: '下雨' })
  expect(explained.history.at(-1)).toMatchObject({ deed: 'explain', text: '平整北侧空地：下雨', unit: 'u-zjj' })
})

test('a share ends with words', () => {
  const wish = { place: 0, words: '' }
  expect(finish(minuted(), county, { ...wish, by: sunwei }, day)).toMatchObject({ why: 'needs-words' })
  expect(explain(minuted(), county, { ...wish, by: linna }, day)).toMatchObject({ why: 'needs-words' })
})

test('the lead’s handler hears of every share that ends, without an SMS, and that the last is done', () => {
  const told = (request = finished()) => request.outbox.at(-1)
  expect(told()).toMatchObject({ to: 'ps-linna', template: 'progress', worthSms: false })
  expect(told()?.facts.status).toBe('分工有进展')
  expect(told(finished(finished(), 1, wanglei))?.facts.status).toBe('分工已完成')
})

test('who explains it himself is not told of it, and what is asked of that unit no more is not told to it', () => {
  const explained = must(explain(minuted(), county, { place: 0, words: '下雨', by: linna }, day))
  const others = minuted().outbox.filter(({ to, template }) => to !== 'ps-sunwei' || template !== 'share')
  expect(explained.outbox).toEqual(others)
})

test('where the last meeting named another lead, it alone answers, and the sentence names it', () => {
  const named = minuted({ lead: 'u-cgj', shares: [] }, minuted({ shares: [] }, met({}, met())))
  const unit = county.units.get('u-zjj')!
  const moved = must(dispatch(named, county, { unit, item: null, note: '', by: zhangmin }, afterMeeting))
  const has = must(accept(moved, county, { by: liqiang }, afterMeeting))
  const refused = answer(has, county, { ...said, by: liqiang }, day)
  expect(refused).toMatchObject({ why: 'not-lead', say: '会商已定由县城管局牵头，由它统一答复。' })
})

test('a meeting that is not yet held names no lead', () => {
  const request = met({ lead: 'u-cgj' }, minuted({ ...minuting, shares: [] }))
  expect(must(answer(request, county, said, day)).state).toBe('answered')
})
