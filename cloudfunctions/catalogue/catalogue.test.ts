// The catalogue through the front door: drafted, refused, mended, published; an old matter keeps its words.
import * as calls from '@shared/catalogue/calls'
import * as requestCalls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'

let sample: SampleCloud
let granny: Player
let liqiang: Player
let zhouli: Player

beforeEach(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
  liqiang = sample.who('o-liqiang')
  zhouli = sample.who('o-zhouli')
})
afterEach(() => sample.close())

const entry = async (id: string) => (await zhouli.does(calls.entry, { id })).item

const draftedItem = async (part: Partial<calls.ItemWish>, version: number, id = 'streetlight') =>
  zhouli.does(calls.change, { version, wish: { deed: 'item', add: false, item: { ...(await entry(id)), ...part } } })

const filed = async () => {
  const { id } = await granny.does(requestCalls.submit, {
    tap: newTap(),
    kind: 'complaint',
    item: 'streetlight',
    place: { scene: 'g7KQ2M' },
  })
  return granny.does(requestCalls.track, { id })
}

const answerLimit = async ({ id, version }: { id: string; version: number }) => {
  const accepted = await liqiang.does(requestCalls.accept, { id, version })
  return accepted.clocks.find(({ name }) => name === 'answer')?.due
}

test('anyone reads it, and who has this edition is told only that', async () => {
  const read = await sample.who('').does(calls.read, {})
  if (read.same) throw new Error('nothing was named')
  expect(read.items.find(({ id }) => id === 'streetlight')).toEqual({
    id: 'streetlight',
    name: '路灯不亮',
    parent: 'hd-streets',
    initials: 'ldbl ldfl',
    says: ['路灯坏了'],
    priority: false,
  })
  expect(await granny.does(calls.read, { known: read.edition })).toEqual({ same: true })
})

test('an item says who deals with it here, how soon, on what ground and by what steps', async () => {
  const page = await granny.does(calls.item, { id: 'garbage', area: '320324001001' })
  expect(page).toMatchObject({
    path: ['城市管理', '环境卫生'],
    area: { name: '和平社区' },
    unit: { name: '睢城街道办事处', phone: '0516-88332001' },
    limits: [
      { name: 'dispatch', limit: { days: 1 } },
      { name: 'accept', limit: { days: 1 } },
      { name: 'answer', limit: { days: 7 } },
    ],
  })
  expect((await granny.does(calls.item, { id: 'garbage' })).unit).toBeNull()
  expect(await granny.tries(calls.item, { id: 'none' })).toMatchObject({ why: 'unknown-item' })
})

test('only the administrator drafts', async () => {
  for (const who of [granny, liqiang, sample.who('o-zhangmin')])
    expect(await who.tries(calls.draft, {})).toMatchObject({ why: 'not-allowed' })
})

test('a draft without a unit is kept and not published; mended it is, and from tomorrow it governs what is filed then', async () => {
  const old = await filed()
  const empty = await zhouli.does(calls.draft, {})
  expect(empty).toMatchObject({ version: 0, number: 2, faults: [] })
  const faulty = await draftedItem({ unit: 'u-none', limits: { answer: { days: 2 } }, steps: ['到场'] }, 0)
  expect(faulty.faults).toEqual([
    { code: 'streetlight', field: 'unit', say: '“路灯不亮”的承办单位不存在，请从列表里选择。' },
  ])
  expect(await zhouli.tries(calls.publish, { version: 1, on: '2026-11-24' })).toMatchObject({
    why: 'catalogue-faults',
    field: 'streetlight',
    say: '“路灯不亮”的承办单位不存在，请从列表里选择。',
  })
  expect(await entry('streetlight')).toMatchObject({ unit: 'u-none', steps: ['到场'] })
  const mended = await draftedItem({ unit: 'u-zjj' }, faulty.version)
  expect(mended.faults).toEqual([])
  const published = await zhouli.does(calls.publish, { version: mended.version, on: '2026-11-24', note: '路灯两天' })
  expect(published).toEqual({ edition: 2, from: Date.parse('2026-11-24T00:00:00+08:00') })
  expect(await granny.does(calls.read, { known: 1 })).toEqual({ same: true })

  sample.clock('2026-11-24 09:00')
  expect(await granny.does(calls.read, { known: 1 })).toMatchObject({ same: false, edition: 2 })
  const fresh = await filed()
  expect([old.item?.edition, fresh.item?.edition]).toEqual([1, 2])
  expect([old.item?.steps, fresh.item?.steps]).toEqual([['到场查看', '更换灯具', '回复反映人'], ['到场']])
  const [oldDue, freshDue] = [await answerLimit(old), await answerLimit(fresh)]
  expect(oldDue).toBe(Date.parse('2026-12-03T17:30:00+08:00'))
  expect(freshDue).toBe(Date.parse('2026-11-26T17:30:00+08:00'))
  expect(await granny.does(calls.item, { id: 'streetlight', edition: 1 })).toMatchObject({
    edition: 1,
    steps: ['到场查看', '更换灯具', '回复反映人'],
  })
})

test('the history says who changed what and which edition is in force', async () => {
  const { version } = await draftedItem({ limits: { answer: { days: 2 } } }, 0)
  await zhouli.does(calls.publish, { version, on: '2026-11-24', note: '路灯两天' })
  const { rows } = await zhouli.does(calls.editions, {})
  expect(rows).toMatchObject([
    {
      number: 2,
      standing: 'coming',
      by: '周丽',
      note: '路灯两天',
      differences: { added: [], dropped: [], changed: [{ name: '路灯不亮', fields: ['limits'] }] },
    },
    { number: 1, standing: 'now', differences: null },
  ])
  sample.clock('2026-11-24 00:00')
  expect((await zhouli.does(calls.editions, {})).rows.map(({ standing }) => standing)).toEqual(['now', 'past'])
})

test('of two administrators on one draft the second is asked to look first, and the first’s words stand', async () => {
  const first = await draftedItem({ guide: '两天内修好。' }, 0)
  const item = await entry('water')
  const wish = { deed: 'item' as const, add: false, item: { ...item, guide: '一小时内告知。' } }
  expect(await zhouli.tries(calls.change, { version: 0, wish })).toMatchObject({ why: 'draft-changed' })
  expect((await entry('streetlight')).guide).toBe('两天内修好。')
  const both = await zhouli.does(calls.change, { version: first.version, wish })
  expect(both.differences.changed.map(({ name }) => name)).toEqual(['路灯不亮', '停水停电'])
})

test('two first changes at one moment: one begins the draft, the other is told', async () => {
  const [light, water] = [await entry('streetlight'), await entry('water')]
  const outcomes = await Promise.all(
    [light, water].map(item =>
      zhouli.tries(calls.change, {
        version: 0,
        wish: { deed: 'item', add: false, item: { ...item, guide: '新的说明。' } },
      }),
    ),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ why: 'draft-changed' })
})

test('two items of one code, a cycle of headings and an empty question are each refused with a sentence', async () => {
  const item = await entry('streetlight')
  expect(await zhouli.tries(calls.change, { version: 0, wish: { deed: 'item', add: true, item } })).toMatchObject({
    why: 'code-taken',
    say: '这个编号已经有了，请换一个编号。您填写的还在。',
  })
  const ring = { code: 'hd-city', name: '城市管理', parent: 'hd-streets' }
  const turned = await zhouli.does(calls.change, { version: 0, wish: { deed: 'heading', add: false, heading: ring } })
  const asked = await draftedItem(
    { questions: [{ text: '', choices: [], danger: [], required: true }] },
    turned.version,
  )
  expect(asked.faults.map(({ say }) => say)).toEqual([
    '类别“城市管理”的上级绕了一圈又回到自己，请重新选择上级。',
    '类别“市政设施”的上级绕了一圈又回到自己，请重新选择上级。',
    '“路灯不亮”有一个问题是空的，请填写或删掉。',
  ])
  expect(await zhouli.tries(calls.publish, { version: asked.version, on: '2026-11-24' })).toMatchObject({
    why: 'catalogue-faults',
  })
  expect((await zhouli.does(calls.check, {})).faults).toHaveLength(3)
})

test.each([
  ['a date that is past', '2026-11-20', 'past-date'],
  ['what is no date', '明天', 'bad-input'],
])('%s is refused', async (_, on, why) => {
  const { version } = await draftedItem({ guide: '两天内修好。' }, 0)
  expect(await zhouli.tries(calls.publish, { version, on })).toMatchObject({ why })
})

test('nothing drafted is nothing to publish; a draft thrown away leaves what is published', async () => {
  expect(await zhouli.tries(calls.publish, { version: 0, on: '2026-11-24' })).toMatchObject({ why: 'nothing-drafted' })
  const { version } = await draftedItem({ guide: '两天内修好。' }, 0)
  expect(await zhouli.tries(calls.discard, { version: version + 1 })).toMatchObject({ why: 'draft-changed' })
  expect(await zhouli.does(calls.discard, { version })).toMatchObject({ version: 0, differences: { changed: [] } })
  expect((await entry('streetlight')).guide).toBe('派人到现场查看后处理。')
})

test('a new item is found by the first letters of its name', async () => {
  const item = { ...(await entry('streetlight')), _id: 'bench', name: '长椅损坏' }
  const { items } = await zhouli.does(calls.change, { version: 0, wish: { deed: 'item', add: true, item } })
  expect(items.at(-1)).toMatchObject({ id: 'bench', initials: 'cysh zysh cysp', mark: 'added' })
})

test('what is ticked to an item’s questions goes with the matter; a required one left out is refused', async () => {
  const noise = { tap: newTap(), kind: 'complaint' as const, item: 'noise', place: { scene: 'g7KQ2M' } }
  expect(await granny.tries(requestCalls.submit, noise)).toMatchObject({ why: 'needs-given', field: 'given' })
  const given = [{ question: '什么时候最吵', answer: '夜里十点以后' }]
  expect(
    await granny.tries(requestCalls.submit, { ...noise, given: [{ question: '什么时候最吵', answer: '昨天' }] }),
  ).toMatchObject({ why: 'wrong-given' })
  const { id } = await granny.does(requestCalls.submit, { ...noise, given })
  expect((await sample.who('o-zhangmin').does(requestCalls.track, { id })).given).toEqual(given)
})
