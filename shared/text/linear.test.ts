// Whatever people write is read in time that grows as the text does: of the worst texts, twice as long takes at most some twice as long.

import { safeParse } from 'valibot'
import { namesIn } from '../alike/names'
import { termsOf } from '../alike/terms'
import { askedIn } from '../answering/asked'
import { check } from '../answering/check'
import { words } from '../calls/fields'
import { dangerIn } from '../danger/danger'
import { amountIn, gatheringIn, peopleIn, violenceIn } from '../level/found'
import { titleOf } from '../request/title'
import { county } from '../sample/county'
import { filing } from '../sample/requests'
import { soughtIn, termsIn } from '../search/terms'
import { readingOf } from './reading'

const readers: [string, (text: string) => unknown][] = [
  ['the reading form', readingOf],
  ['danger', dangerIn],
  ['people', peopleIn],
  ['money', amountIn],
  ['violence', violenceIn],
  ['gathering', gatheringIn],
  ['points asked', askedIn],
  ['the answer check of an answer', text => check({ text, basis: text, contact: '88331001' }, '路灯坏了', [])],
  ['the answer check of what was asked', text => check({ text: '好', basis: '现场', contact: '1' }, text, [])],
  ['names of places', namesIn],
  ['terms of likeness', termsOf],
  ['terms of search', termsIn],
  ['a query', soughtIn],
  ['a title', text => titleOf({ ...filing, text }, null, county)],
  ['words on the wire', text => safeParse(words(100_000), text)],
]

const pieces = [
  '1',
  '一',
  '１',
  '1.',
  '1-',
  '10 ',
  '十百千',
  '近上',
  '。',
  '，',
  '！',
  '、',
  ' ',
  '\t',
  '\n',
  '\n ',
  '\u200b',
  '\u3000',
  '路',
  '东门桥',
  '的',
  '孩子',
  '有人',
  '我',
  '煤气',
  '电线',
  '困在',
  '我们',
  '请问',
  '希望',
  '您好，',
  '领导',
  '尊敬的',
  '我要投诉，',
  '王',
  '张先生',
  '户主',
  '月',
  '2026年',
  '在',
  'a',
  'a1',
  '（',
  '：',
  '1、',
  '《',
  '感谢',
  '联系人',
  'e\u0301',
  '😭',
]

const textOf = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Milliseconds of the processor: the clock on the wall goes on while a busy machine does something else. */
const timeOf = (read: (text: string) => unknown, text: string): number => {
  const begun = process.cpuUsage()
  read(text)
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

const bestOf = (read: (text: string) => unknown, text: string): number =>
  Math.min(...Array.from({ length: 6 }, () => timeOf(read, text)))

/** Milliseconds for 10,000 letters below which the clock cannot tell, and nobody waits. */
const unnoticed = 300

test.each(readers)('%s: 10,000 letters take at most about twice as long as 5,000', (_, read) => {
  for (const piece of pieces) {
    if (timeOf(read, textOf(piece, 10_000)) < unnoticed) continue
    const [long, short] = [bestOf(read, textOf(piece, 10_000)), bestOf(read, textOf(piece, 5_000))]
    expect([piece, long < unnoticed || long / short < 3 || [long, short].map(Math.round)]).toEqual([piece, true])
  }
})
