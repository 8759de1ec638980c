// The answer check on the running product: what is found is refused, waved through with a reason, kept, and not for the reporter.
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'

let sample: SampleCloud
let granny: Player
let liqiang: Player

beforeAll(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
  liqiang = sample.who('o-liqiang')
})
afterAll(() => sample.close())

const question = '请问小区垃圾桶能否增加几组？'
const good = { text: '11 月 23 日已更换灯具，垃圾桶当天增加两组。', basis: '现场核查', contact: '李强 0516-88331001' }
const poor = { ...good, text: '我局将尽快更换灯具，户主王建国不同意。' }

async function accepted(text = '路灯不亮。'): Promise<{ id: string; version: number }> {
  const place = { scene: 'g7KQ2M' }
  const { id } = await granny.does(calls.submit, { tap: newTap(), kind: 'complaint', item: 'streetlight', place, text })
  const { version } = await liqiang.does(calls.accept, { id, version: 2 })
  return { id, version }
}

const pointsOf = async (id: string, written: typeof good): Promise<string[]> =>
  (await liqiang.does(calls.checkAnswer, { id, ...written })).findings.map(({ point }) => point)

test('an answer in which nothing is found goes at once', async () => {
  const { id, version } = await accepted(question)
  expect(await pointsOf(id, good)).toEqual([])
  const { state, answers } = await liqiang.does(calls.answer, { id, version, ...good })
  expect(state).toBe('answered')
  expect(answers[0]?.check).toBeNull()
})

test('an answer in which something is found is refused, and nothing has changed', async () => {
  const { id, version } = await accepted(`路灯不亮。${question}希望在东门安装减速带。`)
  expect(await pointsOf(id, poor)).toEqual(['untaken', 'untaken', 'undated-promise', 'person'])
  const refused = await liqiang.tries(calls.answer, { id, version, ...poor })
  expect(refused).toMatchObject({ ok: false, why: 'answer-check' })
  expect(await liqiang.does(calls.track, { id })).toMatchObject({ state: 'accepted', version })
})

test('with a reason it goes; findings and reason are kept for the staff, and the reporter does not see them', async () => {
  const { id, version } = await accepted()
  const sent = await liqiang.does(calls.answer, { id, version, ...poor, goOn: '配件未到，先告知进展' })
  const kept = { reason: '配件未到，先告知进展', findings: [{ point: 'undated-promise' }, { point: 'person' }] }
  expect(sent.answers[0]?.check).toMatchObject(kept)
  expect((await sample.who('o-zhangmin').does(calls.track, { id })).answers[0]?.check).toMatchObject(kept)
  const seen = await granny.does(calls.track, { id })
  expect(seen.answers[0]).toMatchObject({ text: poor.text, check: null })
  expect(JSON.stringify(seen)).not.toContain('配件未到')
})

test('blanks are no reason', async () => {
  const { id, version } = await accepted()
  expect(await liqiang.tries(calls.answer, { id, version, ...poor, goOn: '   ' })).toMatchObject({
    why: 'answer-check',
  })
})

test('what was sent a moment ago is not sent for another matter without a word', async () => {
  const text =
    '经现场查看，路灯线路老化，我局 11 月 23 日安排维修班组更换了线路和两盏灯具，当晚恢复照明，并对同一回路的其他路灯逐一检查。'
  const first = await accepted()
  await liqiang.does(calls.answer, { ...first, ...good, text })
  const second = await accepted()
  expect(await pointsOf(second.id, { ...good, text })).toEqual(['copy'])
  sample.clock('2026-11-23 09:05')
  const { findings } = await liqiang.does(calls.checkAnswer, { id: second.id, ...good, text })
  expect(findings).toMatchObject([{ point: 'copy', words: first.id }])
})

test('only the unit that has the matter may have an answer to it checked', async () => {
  const { id } = await accepted()
  expect(await granny.tries(calls.checkAnswer, { id, ...good })).toMatchObject({ why: 'not-allowed' })
  expect(await liqiang.tries(calls.checkAnswer, { id: 'rq-261123-22222', ...good })).toMatchObject({ why: 'not-yours' })
})
