// Field by field: what a matter, its steps, its answers and its row show.
import { matterRow, matterView, staffRow, standsOf, type Whole } from '../aspects'
import { at, county } from '../sample/county'
import { accept, add, ask, quiet, rate, reply, sign, wake } from '../sample/deeds'
import {
  accepted,
  answered,
  callerOf,
  filing,
  granny,
  liqiang,
  must,
  seenBy,
  submitted,
  waiting,
  zhaojianguo,
} from '../sample/requests'
import { clockViews } from './clock-view'
import { filesOf, nearRow } from './view'

const monday = at('2026-11-23 09:00')
const photo = { id: 'cloud://p', kind: 'photo' as const }
const voice = { id: 'cloud://v', kind: 'voice' as const, seconds: 9 }
const lost = { id: 'cloud://lost', kind: 'photo' as const }
const addresses = new Map([
  ['cloud://p', 'https://p'],
  ['cloud://v', 'https://v'],
])
const withFiles = must(
  add(submitted(monday, { files: [photo, lost] }), county, { text: '听', files: [voice], by: granny }, monday + 1),
)
const seen = (person: string, request: Whole) => {
  const caller = callerOf(person)
  const stands = standsOf(request, caller)
  return matterView(request, county, { caller, stands, addresses, templates: [], now: monday })
}
const second = (() => {
  const unhappy = { result: 1, attitude: 3, speed: 3, words: '还是不亮', by: granny } as const
  const again = must(rate(answered(monday), county, unhappy, monday + 1))
  return must(accept(again, county, { by: liqiang }, monday + 2))
})()

test('a matter shows what governs it, whose it is and where it happened', () => {
  expect(seen('ps-liqiang', accepted(monday))).toMatchObject({
    id: 'rq-261123-7KQFJ',
    version: 3,
    item: {
      id: 'streetlight',
      name: '路灯不亮',
      edition: county.edition,
      steps: ['到场查看', '更换灯具', '回复反映人'],
    },
    unit: { id: 'u-zjj', name: '县住建局', phone: '0516-88331001' },
    handler: '李强',
    firstReceiver: '张敏',
    at: monday,
    place: {
      name: '睢城街道 和平社区 第 3 网格',
      words: '3 号楼东侧',
      point: null,
      worker: { name: '陈晓梅', post: '网格员' },
    },
    question: null,
    signature: null,
    supervisor: null,
  })
})

test('what nobody has yet shows no unit, no handler and no item', () => {
  const place = { ...filing.place, grid: null }
  const view = seen('ps-wangxiulan', submitted(monday, { item: null, text: '树倒了', place }))
  expect(view).toMatchObject({ unit: null, handler: null, item: null, place: { worker: null } })
})

test('an open question is shown with its end, and no longer once it was answered', () => {
  const until = at('2026-11-30 17:30')
  expect(seen('ps-wangxiulan', waiting(monday))?.question).toEqual({ text: '是哪一盏灯？', until })
  const replied = must(reply(waiting(monday), county, { text: '东边', files: [], by: granny }, monday + 1))
  expect(seen('ps-wangxiulan', replied)?.question).toBeNull()
})

test('the first of two signatures shows who signed and why', () => {
  const signed = must(sign(second, county, { reason: '于法无据', by: zhaojianguo }, monday + 3))
  expect(seen('ps-liqiang', signed)?.signature).toEqual({ by: '赵建国', reason: '于法无据' })
})

test('files are shown by addresses that open for a while; one that has none is left out', () => {
  expect(filesOf(withFiles)).toEqual(['cloud://p', 'cloud://lost', 'cloud://v'])
  const view = seen('ps-wangxiulan', withFiles)
  expect(view?.files).toEqual([{ url: 'https://p', kind: 'photo' }])
  expect(view?.steps.at(-1)?.files).toEqual([{ url: 'https://v', kind: 'voice', seconds: 9 }])
  const [round] = answered(monday).rounds
  const shown = { ...answered(monday), rounds: [{ ...round!, answer: { ...round!.answer, files: [photo] } }] }
  expect(filesOf(shown)).toEqual(['cloud://p'])
  expect(seen('ps-wangxiulan', shown)?.answers[0]?.files).toEqual([{ url: 'https://p', kind: 'photo' }])
})

test('steps name staff to everybody, and the reporter as themselves to themselves alone', () => {
  const steps = (person: string) =>
    seen(person, withFiles)?.steps.map(({ deed, by, unit, text, mine }) => [deed, by, unit, text, mine])
  expect(steps('ps-wangxiulan')).toEqual([
    ['submit', '您', null, '', true],
    ['dispatch', '速来办', '县住建局', '', false],
    ['add', '您', null, '听', true],
  ])
  expect(steps('ps-liqiang')?.map(([, by, , , mine]) => [by, mine])).toEqual([
    ['反映人', false],
    ['速来办', false],
    ['反映人', false],
  ])
  const taken = seen('ps-liqiang', accepted(monday))?.steps.at(-1)
  expect(taken).toMatchObject({ at: monday, deed: 'accept', by: '李强', unit: '县住建局', round: 1, mine: true })
})

test('an answer shows unit and handler; what the check found in it is not for the reporter', () => {
  const [round] = answered(monday).rounds
  const check = { findings: [], reason: '当面说过' }
  const request = { ...answered(monday), rounds: [{ ...round!, answer: { ...round!.answer, check } }] }
  expect(seen('ps-liqiang', request)?.answers).toMatchObject([
    { at: monday, round: 1, unit: '县住建局', handler: '李强', basis: '现场核查', rating: null, check },
  ])
  expect(seen('ps-wangxiulan', request)?.answers[0]?.check).toBeNull()
})

test('a row counts pictures, and says what the reporter is asked to do', () => {
  expect(matterRow(withFiles, county, monday)).toMatchObject({
    photos: 2,
    unit: '县住建局',
    handler: '李强',
    todo: null,
  })
  expect(matterRow(answered(monday), county, monday).todo).toBe('rate')
  expect(staffRow(waiting(monday), county, monday).todo).toBe('reply')
  expect(matterRow(submitted(monday, { item: null, text: '树' }), county, monday).handler).toBeNull()
})

test('before the public it says by when there will be an answer, once that is known', () => {
  expect(nearRow(accepted(monday), county)).toMatchObject({ due: at('2026-12-02 17:30'), state: 'accepted' })
  expect(nearRow(submitted(monday), county).due).toBeNull()
})

describe('clocks', () => {
  const clocks = (request: Whole, now: number) => clockViews(request, county, now)

  test('one that is done says what it took, and stands still', () => {
    const [, taken] = clocks(must(accept(submitted(monday), county, { by: liqiang }, monday + 7_200_000)), monday * 2)
    expect(taken).toMatchObject({ state: 'done', took: { hours: 2 }, late: false, ended: monday + 7_200_000 })
  })

  test('one that runs says how much is left, or by how much it is late', () => {
    expect(clocks(submitted(monday), at('2026-11-24 16:30'))[1]).toMatchObject({
      state: 'running',
      late: false,
      amount: { hours: 1 },
      took: null,
      ended: null,
    })
    expect(clocks(submitted(monday), at('2026-11-25 09:30'))[1]).toMatchObject({ late: true, amount: { hours: 1 } })
  })

  test('one that stands still for a question loses nothing meanwhile', () => {
    const asked = must(ask(quiet(accepted(monday), county), county, { question: '哪一盏？', by: liqiang }, monday))
    const [now, later] = [monday, at('2026-11-26 09:00')].map(moment => clocks(asked, moment)[2])
    expect(later).toEqual(now)
    expect(later).toMatchObject({ state: 'paused', late: false })
  })

  test('one that is still ahead says nothing; one in a year without a calendar says so', () => {
    expect(clocks(submitted(monday), monday)[2]).toEqual({
      name: 'answer',
      state: 'ahead',
      due: null,
      ended: null,
      late: false,
      amount: null,
      took: null,
      provisional: false,
      first: null,
    })
    const late = accepted(at('2026-12-22 09:00'))
    expect(clocks(late, at('2026-12-22 09:00')).map(({ provisional }) => provisional)).toEqual([false, false, true])
  })
})

test('a leader who is asked for nothing sees nothing, nor does who looks in after it ended', () => {
  const closed = wake(quiet(answered(monday), county), county, at('2026-12-07 17:30'))
  expect(seenBy('ps-hezhen', closed)).toBeNull()
  expect(seenBy('ps-sunwei', closed)).toBeNull()
})
