// A filing as it comes in: its title, what the reporter is told next, and how one that was stored is read.
import { wholeOf } from '../aspects'
import { at, county, countyWhere } from '../sample/county'
import { accept, submit } from '../sample/deeds'
import { accepted, type Filing, filing, liqiang, must, submitted } from '../sample/requests'
import { nextSentence } from './next-sentence'

const saturday = at('2026-11-21 14:32')
const voice = { id: 'cloud://v', kind: 'voice' as const, seconds: 9 }
const photo = { id: 'cloud://p', kind: 'photo' as const }
const nowhere = { ...filing.place, grid: null, village: null, town: null, words: '' }
const none = { item: null, text: '' }

test.each<[string, Partial<Filing>, string]>([
  ['the first sentence that was said', { text: '路灯不亮。已经三天了' }, '路灯不亮'],
  ['the first line', { text: ' 路灯不亮\n三天了' }, '路灯不亮'],
  ['a question', { text: '几时修?急' }, '几时修'],
  ['thirty letters whole', { text: '灯'.repeat(30) }, '灯'.repeat(30)],
  ['of more than thirty the beginning', { text: '灯'.repeat(31) }, `${'灯'.repeat(29)}…`],
  ['the village, the place and the item', {}, '和平社区 3 号楼东侧 路灯不亮'],
  ['the item alone', { place: nowhere }, '路灯不亮'],
  ['that somebody spoke', { ...none, files: [photo, voice], place: nowhere }, '语音反映的事项'],
  ['that somebody took pictures', { ...none, files: [photo], place: nowhere }, '照片反映的事项'],
])('its title is %s', (_, changes, title) => {
  expect(submitted(saturday, changes).title).toBe(title)
})

test('nine files are borne', () => {
  expect(submit({ ...filing, files: Array(9).fill(photo) }, county, saturday).ok).toBe(true)
})

test('who reports it does not receive it, and with nobody else on the desk nobody does', () => {
  const own = { ...filing, reporter: { ...filing.reporter, person: 'ps-zhangmin' } }
  expect(must(submit(own, county, saturday)).firstReceiver).toBeNull()
  const two = countyWhere('u-centre', { duty: ['ps-zhangmin', 'ps-majun'] })
  expect(must(submit(own, two, saturday)).firstReceiver).toEqual({ person: 'ps-majun', name: '马骏' })
})

test('a private item and one without an item stand nowhere in public', () => {
  expect(submitted(saturday, { item: null, text: '树倒了' })).toMatchObject({ shown: false, near: false })
  expect({ ...submitted(saturday) }).toMatchObject({ edition: county.edition, tap: `ps-wangxiulan:${filing.tap}` })
})

test.each([
  ['its unit and by when', submitted(saturday), '县住建局会在 11 月 23 日 17:30 前接手。'],
  ['the desk and by when', submitted(saturday, { item: null, text: '树' }), '我们会在 11 月 23 日 17:30 前派到单位。'],
  [
    'that it goes with another',
    { ...submitted(saturday), state: 'joined' as const },
    '已和在办的那一件一起办，有进展会同时告诉您。',
  ],
])('the reporter is told %s', (_, request, sentence) => {
  expect(nextSentence(request, county)).toBe(sentence)
})

describe('a matter that an earlier release has stored', () => {
  const { returns, signature, others, shares, ...before } = accepted()

  test('has what it did not know yet as nothing', () => {
    expect(wholeOf(before as never)).toEqual(accepted())
  })

  test('has what was called otherwise under its name of now, and only there', () => {
    const share = { unit: 'u-cgj' }
    expect(wholeOf({ ...before, tasks: [share] } as never)).toMatchObject({ shares: [share] })
    expect(wholeOf({ ...before, tasks: [share] } as never)).not.toHaveProperty('tasks')
    expect(wholeOf({ ...before, shares: [], tasks: [share] } as never).shares).toEqual([])
  })
})

test('a limit that ran before it is accepted anew runs on', () => {
  const { answer } = accepted(saturday).clocks
  const parted = { ...submitted(saturday), clocks: { ...submitted(saturday).clocks, answer } }
  const monday = at('2026-11-23 09:00')
  expect(must(accept(parted, county, { by: liqiang }, monday)).clocks.answer).toEqual(answer)
})
