// Clusters of a few invented messages, hot matters, and what is to be studied.
import { at } from '../sample/county'
import { openClusters, type Reported } from './clusters'
import { hotMatters } from './hot'
import { toStudy } from './study'

const day = 86_400_000
const monday = at('2026-11-23 09:00')

const mixer = [
  '锦绣花园旁边的搅拌站夜里施工',
  '锦绣花园搅拌站噪音太大睡不着',
  '锦绣花园附近搅拌站粉尘噪音扰民',
  '搅拌站粉尘噪音让锦绣花园不敢开窗',
]
const others = [
  '东方家园电梯三天没有修',
  '县医院门口停车难',
  '人民路中学放学拥堵',
  '老年卡在哪里办理',
  '梁集镇自来水发黄',
  '锦绣花园幼儿园什么时候开学',
]
const reported = (title: string, n: number, changes: Partial<Reported> = {}): Reported => ({
  id: `m${n}`,
  at: monday + n * day,
  title,
  text: title,
  area: '',
  ...changes,
})

function clustered(messages: readonly Reported[]) {
  const clusters = openClusters()
  for (const message of messages) clusters.add(message)
  return clusters.all()
}

const mixed = [...others.slice(0, 3), ...mixer, ...others.slice(3)].map((title, n) => reported(title, n))

test('one matter told in several ways is one cluster; another matter of the same estate is not in it', () => {
  const [largest, ...rest] = [...clustered(mixed)].sort((a, b) => b.members.length - a.members.length)
  expect(largest?.members.map(({ title }) => title)).toEqual(mixer)
  expect(rest.every(({ members }) => members.length === 1)).toBe(true)
})

test('the same words in two villages are two clusters', () => {
  const title = '垃圾三天没有清运，气味很大'
  const two = clustered(['v1', 'v2', 'v1', 'v2'].map((area, n) => reported(title, n, { area })))
  expect(two.map(({ members }) => members.length)).toEqual([2, 2])
})

test('what comes again after half a year is another matter', () => {
  expect(clustered([reported(mixer[1] ?? '', 0), reported(mixer[1] ?? '', 200)])).toHaveLength(2)
})

test('every message is in one cluster, in whatever order they come', () => {
  const all = clustered([...mixed].reverse().map((message, n) => ({ ...message, at: monday + n * day })))
  expect(all.flatMap(({ members }) => members.map(({ id }) => id)).sort()).toEqual(mixed.map(({ id }) => id).sort())
})

test('a hot matter is told with its rise, its place and a sample', () => {
  const [hot] = hotMatters(clustered(mixed), monday + 3 * day, monday + 10 * day)
  expect(hot).toMatchObject({ size: 4, before: 0, place: '锦绣花园' })
  expect(mixer).toContain(hot?.sample.title)
})

describe('what is to be studied', () => {
  const report = (n: number, answer: number | null, late = false) => ({
    id: `rq-${n}`,
    at: monday + n * day,
    answers:
      answer === null ? [] : [{ at: monday + answer * day, due: monday + (late ? answer - 1 : answer + 1) * day }],
  })
  const now = monday + 60 * day

  test('is reported again after three answers, each on time', () => {
    const evidence = toStudy([report(0, 5), report(7, 12), report(14, 20), report(25, null)], now)
    expect(evidence?.map(({ what }) => what)).toEqual([
      'report',
      'answer',
      'report',
      'answer',
      'report',
      'answer',
      'report',
    ])
  })

  test.each([
    ['one answer was late', [report(0, 5), report(7, 12, true), report(14, 20), report(25, null)]],
    ['nobody reported it again', [report(0, 5), report(7, 12), report(14, 20)]],
    ['there were two answers only', [report(0, 5), report(7, 12), report(25, null)]],
  ])('is none where %s', (_, reports) => {
    expect(toStudy(reports, now)).toBeNull()
  })
})
