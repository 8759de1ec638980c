import { clockTime, day, moment, since, spaced } from './when'

/** 2026-11-26 10:20 in China. */
const at = Date.UTC(2026, 10, 26, 2, 20)
const minute = 60_000
const hour = 60 * minute
const plain = (text: string) => text.replace(/\u2009/g, ' ')

describe('moments are said in China’s time, whatever zone the phone is set to', () => {
  it.each([
    ['a time of day in 24 hours', clockTime(at), '10:20'],
    ['midnight belongs to the day that begins', moment(Date.UTC(2026, 10, 25, 16, 0), at), '11 月 26 日 00:00'],
    ['a minute before midnight to the day that ends', moment(Date.UTC(2026, 10, 25, 15, 59), at), '11 月 25 日 23:59'],
    ['a day of this year without the year', day(at, at), '11 月 26 日'],
    ['a day of another year with it', day(Date.UTC(2027, 0, 4, 1, 0), at), '2027 年 1 月 4 日'],
    ['a moment of this year with its time', moment(Date.UTC(2026, 10, 25, 4, 25), at), '11 月 25 日 12:25'],
  ])('%s', (_, said, wanted) => {
    expect(plain(said)).toBe(wanted)
  })
})

describe('how long ago, as one would say it', () => {
  it.each([
    [30_000, '刚刚'],
    [8 * minute, '8 分钟前'],
    [3 * hour, '3 小时前'],
    [11 * hour, '昨天 23:20'],
    [40 * hour, '11 月 24 日'],
  ])('%i ms ago', (ago, wanted) => {
    expect(plain(since(at - ago, at))).toBe(wanted)
  })
})

describe('figures stand a thin space from Chinese', () => {
  it.each([
    ['睢城街道 和平社区 第 3 网格', '睢城街道 和平社区 第\u20093\u2009网格'],
    ['11月23日17:30前受理', '11\u2009月\u200923\u2009日\u200917:30\u2009前受理'],
    ['没有数字', '没有数字'],
  ])('%s', (text, wanted) => {
    expect(spaced(text)).toBe(wanted)
  })
})
