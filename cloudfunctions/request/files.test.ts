// Photos from the browser to the handler, and what is refused on the way.
import type { Outcome } from '@shared/calls/call'
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

const photo = (bytes: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(bytes - 4, 7)])

async function put(bytes: Buffer, size = bytes.length): Promise<string> {
  const { id, url, headers } = await granny.does(calls.attach, { name: 'lamp.JPG', size })
  const stored = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
  expect(stored.ok).toBe(true)
  return id
}

const file = (files: { id: string; kind: 'photo' }[]): Promise<Outcome<{ id: string }>> =>
  granny.tries(calls.submit, {
    tap: newTap(),
    kind: 'complaint',
    item: 'streetlight',
    files,
    place: { scene: 'g7KQ2M' },
  })

test('a photo put up by the browser is seen by the handler, byte for byte, and by nobody without its address', async () => {
  const bytes = photo(5000)
  const filed = await file([{ id: await put(bytes), kind: 'photo' }])
  if (!filed.ok) throw new Error(filed.say)
  const [seen] = (await liqiang.does(calls.track, { id: filed.data.id })).files
  const loaded = await fetch(seen?.url ?? '')
  expect(Buffer.from(await loaded.arrayBuffer()).equals(bytes)).toBe(true)
  expect((await fetch(String(seen?.url).split('?')[0] ?? '')).ok).toBe(false)
})

test.each([
  ['over 10 MB by its own word', { name: 'big.jpg', size: 10 * 1024 * 1024 + 1 }, 'size'],
  ['of a kind we do not take', { name: 'page.html', size: 10 }, 'name'],
  ['with a path for a name', { name: '../a.jpg', size: 10 }, 'name'],
])('a file %s is refused before it is put up', async (_, input, field) => {
  expect(await granny.tries(calls.attach, input)).toMatchObject({ ok: false, why: 'bad-input', field })
})

test('a file that says it is small and is not is refused when it is filed', async () => {
  const id = await put(photo(10 * 1024 * 1024 + 10), 100)
  expect(await file([{ id, kind: 'photo' }])).toMatchObject({ ok: false, why: 'file-too-large', field: 'files' })
})

test('a file that was never put up is refused', async () => {
  const { id } = await granny.does(calls.attach, { name: 'lamp.jpg', size: 100 })
  expect(await file([{ id, kind: 'photo' }])).toMatchObject({ ok: false, why: 'file-not-yours' })
})

test('a photo answers a question and stands in the history', async () => {
  const filed = await file([])
  if (!filed.ok) throw new Error(filed.say)
  const { id } = filed.data
  const more = await granny.does(calls.add, { id, version: 2, files: [{ id: await put(photo(900)), kind: 'photo' }] })
  expect(more.steps.at(-1)?.files).toHaveLength(1)
  expect(await granny.tries(calls.add, { id, version: 3 })).toMatchObject({ why: 'nothing-added', field: 'text' })
})
