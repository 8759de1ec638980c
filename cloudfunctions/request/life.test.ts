// The main job through the front door of the functions, with the real SDK on the local cloud.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnswerOf, Call, InputOf, Outcome } from '@shared/calls/call'
import * as dispatchCalls from '@shared/calls/dispatch'
import * as personCalls from '@shared/calls/person'
import * as ratingCalls from '@shared/calls/ratings'
import * as calls from '@shared/calls/request'
import { areas, at, codes, grids, items, people, units } from '@shared/sample/county'
import type { Cloud } from '../../localcloud/cloud'
import { openProduct } from '../../localcloud/product/open'

const dir = mkdtempSync(join(tmpdir(), 'life-'))
let cloud: Cloud
const clock = at('2026-11-23 09:00')

beforeAll(async () => {
  cloud = await openProduct({
    dir,
    scan: 'throw',
    now: () => clock,
    organisation: () => ({ areas, grids, units, items, codes, people }),
  })
})
afterAll(async () => {
  await cloud.close()
  rmSync(dir, { recursive: true })
})

async function as<C extends Call>(openid: string, definition: C, input: InputOf<C>): Promise<Outcome<AnswerOf<C>>> {
  return (await cloud.invoke(
    definition.name.split('.')[0] ?? '',
    { call: definition.name, input },
    { openid },
  )) as Outcome<AnswerOf<C>>
}

async function done<C extends Call>(openid: string, definition: C, input: InputOf<C>): Promise<AnswerOf<C>> {
  const outcome = await as(openid, definition, input)
  if (!outcome.ok) throw new Error(`${definition.name}: ${outcome.why} ${outcome.say} ${outcome.field ?? ''}`)
  return outcome.data
}

const granny = 'o-wangxiulan'
const handler = 'o-liqiang'
let taps = 0
const tap = () => `tap-${String(++taps).padStart(16, '0')}`

test('a scanned code files a matter in two calls, and the handler has it as a message', async () => {
  const form = await done(granny, calls.open, { scene: 'g7KQ2M' })
  expect(form.place?.name).toBe('睢城街道 和平社区 第 3 网格')
  const filed = await done(granny, calls.submit, {
    tap: tap(),
    kind: 'complaint',
    item: 'streetlight',
    place: { scene: 'g7KQ2M' },
  })
  expect(filed).toMatchObject({ state: 'dispatched', unit: '县住建局' })
  cloud.wechat.consent('o-liqiang', 'demo-task')
  await done(handler, personCalls.consent, { answers: { 'demo-task': 'accept' } })
  await cloud.settle()
  expect(cloud.wechat.received('o-liqiang')[0]?.page).toBe(`task/matter?id=${filed.id}`)
})

test('accept, answer, dissatisfied, second round, satisfied, closed', async () => {
  const { id } = await done(granny, calls.submit, {
    tap: tap(),
    kind: 'complaint',
    item: 'streetlight',
    text: '东侧路灯不亮',
    place: { scene: 'g7KQ2M' },
  })
  const task = await done(handler, calls.track, { id })
  const accepted = await done(handler, calls.accept, { id, version: task.version })
  expect(accepted.state).toBe('accepted')
  const answered = await done(handler, calls.answer, {
    id,
    version: accepted.version,
    text: '已更换灯具。',
    basis: '《城市照明管理规定》',
    contact: '李强 0516-88331001',
  })
  const seen = await done(granny, calls.track, { id })
  expect(seen.may).toContain('rate')
  const again = await done(granny, ratingCalls.rate, {
    id,
    version: answered.version,
    result: 1,
    attitude: 3,
    speed: 3,
    words: '还是不亮',
  })
  expect(again).toMatchObject({ state: 'dispatched', round: 2 })
  const second = await done(handler, calls.accept, { id, version: again.version })
  const mended = await done(handler, calls.answer, {
    id,
    version: second.version,
    text: '线路已换。',
    basis: '现场核查',
    contact: '李强 0516-88331001',
  })
  const closed = await done(granny, ratingCalls.rate, { id, version: mended.version, result: 5, attitude: 5, speed: 4 })
  expect(closed).toMatchObject({ state: 'closed', round: 2 })
  expect(closed.answers.map(({ rating }) => rating?.result)).toEqual([1, 5])
  await cloud.settle()
})
