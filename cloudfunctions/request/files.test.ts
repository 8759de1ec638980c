// Photos through the front door: put up by their owner, filed as a copy that tells nothing beside its picture.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as calls from '@shared/request/calls'
import { tcb } from '../../cloudfunctions/kit/cloud'
import { openSample, type SampleCloud } from '../../localcloud/product/sample'
import { newTap, type Player } from '../../localcloud/product/stage'

let sample: SampleCloud
let granny: Player
let stranger: Player
let liqiang: Player

beforeAll(async () => {
  sample = await openSample()
  granny = sample.who('o-wangxiulan')
  stranger = sample.who('o-stranger')
  liqiang = sample.who('o-liqiang')
})
afterAll(() => sample.close())

/** Nobody files so many in an hour. */
let hours = 0
beforeEach(() => {
  hours += 2
  sample.clock(`2026-11-${23 + Math.floor(hours / 12)} ${String(9 + (hours % 12)).padStart(2, '0')}:00`)
})

const fixture = (name: string) => readFileSync(join(__dirname, '../../shared/files/fixtures', name))

async function put(who: Player, name: string, body: Uint8Array) {
  const place = await who.does(calls.attach, { name, size: Math.max(body.length, 1) })
  const send = () => fetch(place.url, { method: 'PUT', headers: place.headers, body: Buffer.from(body) })
  expect((await send()).status).toBe(200)
  return { ...place, send }
}

type Kind = 'photo' | 'video' | 'voice'
const filing = (...files: { id: string; kind: Kind }[]) => ({
  tap: newTap(),
  kind: 'complaint' as const,
  item: 'streetlight',
  place: { scene: 'g7KQ2M' },
  files,
})

const bytesOf = async (who: Player, id: string) => {
  const { files } = await who.does(calls.track, { id })
  const reply = await fetch(files[0]?.url ?? '')
  return { type: reply.headers.get('content-type'), text: Buffer.from(await reply.arrayBuffer()).toString('latin1') }
}

test.each([
  ['a.jpg', 'photo', 'image/jpeg'],
  ['a.png', 'photo', 'image/png'],
  ['a.mp4', 'video', 'video/mp4'],
  ['b.mov', 'video', 'video/mp4'],
  ['a.mp3', 'voice', 'audio/mpeg'],
] as const)('%s reaches the handler without what it told', async (name, kind, type) => {
  const { id } = await put(granny, name, fixture(name))
  const filed = await granny.does(calls.submit, filing({ id, kind }))
  const seen = await bytesOf(liqiang, filed.id)
  expect(seen.text.length).toBeGreaterThan(500)
  expect(seen.text).not.toMatch(/SECRET|34\.5678/)
  expect(seen.type).toBe(type)
  expect((await bytesOf(granny, filed.id)).text).toBe(seen.text)
})

test('a photo added later, or with a reply, is treated alike', async () => {
  const filed = await granny.does(calls.submit, filing())
  const { version } = await granny.does(calls.track, { id: filed.id })
  const { id } = await put(granny, 'b.jpg', fixture('a.jpg'))
  const added = await granny.does(calls.add, { id: filed.id, version, text: '', files: [{ id, kind: 'photo' }] })
  const url = added.steps.at(-1)?.files?.[0]?.url ?? ''
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1')).not.toContain('SECRET')
})

test('a file belongs to who put it up, and what was filed is nobody’s to file again', async () => {
  const { id } = await put(granny, 'mine.jpg', fixture('a.jpg'))
  expect(await stranger.tries(calls.submit, filing({ id, kind: 'photo' }))).toMatchObject({ why: 'file-not-yours' })
  const filed = await granny.does(calls.submit, filing({ id, kind: 'photo' }))
  const kept = new URL((await granny.does(calls.track, { id: filed.id })).files[0]?.url ?? '').pathname
  const keptId = id.slice(0, id.indexOf('uploads/')) + kept.replace('/files/', '')
  expect(keptId).toMatch(/\/requests\/\d{6}\/[0-9a-f]{32}\.jpg$/)
  for (const who of [stranger, granny])
    expect(await who.tries(calls.submit, filing({ id: keptId, kind: 'photo' }))).toMatchObject({
      why: 'file-not-yours',
    })
})

test('a place is used once, and what was put up first stays', async () => {
  const place = await put(granny, 'once.jpg', fixture('a.jpg'))
  expect((await place.send()).status).toBe(409)
  const filed = await granny.does(calls.submit, filing({ id: place.id, kind: 'photo' }))
  const before = await bytesOf(liqiang, filed.id)
  await fetch(place.url, { method: 'PUT', headers: place.headers, body: '<!doctype html><script>alert(1)</script>' })
  expect((await bytesOf(liqiang, filed.id)).text).toBe(before.text)
})

test('the same tap sent again is the same request, though its upload is gone', async () => {
  const { id } = await put(granny, 'again.jpg', fixture('a.jpg'))
  const wish = filing({ id, kind: 'photo' })
  const filed = await granny.does(calls.submit, wish)
  expect(await granny.does(calls.submit, wish)).toEqual(filed)
})

test('a tap whose first try made the copy and died finds it', async () => {
  const { id } = await put(granny, 'died.jpg', fixture('a.jpg'))
  const refused = await granny.tries(calls.submit, { ...filing({ id, kind: 'photo' }), place: { scene: 'nobody' } })
  expect(refused).toMatchObject({ why: 'unknown-code' })
  const filed = await granny.does(calls.submit, filing({ id, kind: 'photo' }))
  expect((await bytesOf(liqiang, filed.id)).text.length).toBeGreaterThan(500)
})

test.each([
  ['nothing', 'empty.jpg', new Uint8Array(), 'photo', 'file-empty'],
  ['a page', 'page.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), 'photo', 'file-format'],
  ['a HEIC', 'photo.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'photo', 'file-heic'],
  ['a HEIC named .jpg', 'photo.jpg', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic'), 'photo', 'file-heic'],
  ['a film as a photo', 'film.jpg', fixture('a.mp4'), 'photo', 'file-format'],
  ['a photo cut short before its picture', 'cut.jpg', fixture('a.jpg').subarray(0, 300), 'photo', 'file-format'],
] as const)('%s is refused with a sentence', async (_what, name, body, kind, why) => {
  const { id } = await put(granny, name, body)
  const refused = await granny.tries(calls.submit, filing({ id, kind }))
  expect(refused).toMatchObject({ ok: false, why, field: 'files' })
})

test('a photo named otherwise is filed as what it is', async () => {
  const { id } = await put(granny, 'really-a-png.jpg', fixture('a.png'))
  const filed = await granny.does(calls.submit, filing({ id, kind: 'photo' }))
  expect((await bytesOf(liqiang, filed.id)).type).toBe('image/png')
})

test('uploads do not stay when they are filed', async () => {
  const { id } = await put(granny, 'gone.jpg', fixture('a.jpg'))
  await granny.does(calls.submit, filing({ id, kind: 'photo' }))
  const { fileList } = await tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).getTempFileURL({ fileList: [id] })
  expect(fileList[0]).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
})

test('what was put up and never filed goes after a day, what was filed stays', async () => {
  const { id } = await put(granny, 'left.jpg', fixture('a.jpg'))
  const { id: other } = await put(granny, 'b.jpg', fixture('a.jpg'))
  const filed = await granny.does(calls.submit, filing({ id: other, kind: 'photo' }))
  const path = join(sample.dir, 'files/stored', id.slice(id.indexOf('uploads/')))
  expect(existsSync(path)).toBe(true)
  sample.clock('2026-12-30 09:00')
  await granny.does(calls.attach, { name: 'c.jpg', size: 1 })
  await until(() => !existsSync(path))
  expect((await bytesOf(liqiang, filed.id)).text.length).toBeGreaterThan(500)
})

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries++) await new Promise(resolve => setTimeout(resolve, 20))
  expect(holds()).toBe(true)
}
