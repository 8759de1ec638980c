import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { type Cloud, openCloud } from './cloud'
import { askWechat } from './wechat/ask'

type Event = Record<string, unknown>
const app = () => tcb.init({ env: tcb.SYMBOL_DEFAULT_ENV })
let woken = 3
/** The cloud's clock, ahead of the real one by so much. */
let ahead = 0

const functions = {
  who: { main: async (_event: unknown, context: unknown) => tcb.getCloudbaseContext(context as never) },
  slow: { main: async () => new Promise(() => undefined) },
  echo: { main: async (event: unknown) => event },
  silent: { main: async () => undefined },
  refusing: {
    main: async () => {
      throw 'no words'
    },
  },
  broken: {
    main: async () => {
      throw new Error('a bug')
    },
  },
  outer: { main: async (event: unknown) => (await app().callFunction({ name: 'who', data: event as Event })).result },
  unawaited: {
    main: async () =>
      void app()
        .callFunction({ name: 'broken', data: {} })
        .catch(() => undefined),
  },
  files: {
    main: async () => {
      const { fileID } = await app().uploadFile({ cloudPath: '照片/a b.png', fileContent: Buffer.from('picture') })
      const { fileList } = await app().getTempFileURL({ fileList: [fileID] })
      const { fileContent } = await app().downloadFile({ fileID } as never)
      return { fileID, url: fileList[0]!.tempFileURL, text: String(fileContent) }
    },
  },
  reminders: { main: async () => ({ ok: true, data: { woken: woken > 0 ? woken-- : 0 } }) },
  door: {
    main: async (event: unknown) => ({
      statusCode: 201,
      headers: { 'content-type': 'application/json', 'x-own': '1' },
      body: JSON.stringify(event),
      isBase64Encoded: false,
    }),
  },
}

const dir = mkdtempSync(join(tmpdir(), 'cloud-'))
beforeAll(() => jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterAll(() => rmSync(dir, { recursive: true }))

async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; !done() && waited < 5000; waited += 5) await new Promise(resolve => setTimeout(resolve, 5))
}

describe.each([
  ['in process', true],
  ['over HTTP', false],
])('the SDK %s', (_name, inProcess) => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await openCloud({
      dir,
      collections: { notes: [] },
      functions,
      scan: 'throw',
      timeout: 300,
      inProcess,
      demo: true,
      now: () => Date.now() + ahead,
      templates: { tpl: { title: '受理通知', fields: { thing1: '事项' } } },
    })
  })
  afterAll(() => cloud.close())

  test('a function is told who calls it, and nobody is nobody', async () => {
    const many = await Promise.all(Array.from({ length: 50 }, (_, i) => cloud.invoke('who', {}, { openid: `o${i}` })))
    expect(many.map(one => (one as Event).WX_OPENID)).toEqual(Array.from({ length: 50 }, (_, i) => `o${i}`))
    const nobody = (await cloud.invoke('who', {})) as Event
    expect(nobody.WX_OPENID).toBeUndefined()
    expect(nobody.TCB_ENV).toBe('local')
    expect(((await cloud.runTimer('who')) as Event).TRIGGER_SRC).toBe('timer')
  })

  test('a function calls another, which is told of no person', async () => {
    const inner = (await cloud.invoke('outer', { x: 1 }, { openid: 'o1' })) as Event
    expect(inner.WX_OPENID).toBeUndefined()
    expect(await cloud.invoke('unawaited')).toBeNull()
  })

  test('a function that throws, hangs or is not there is answered, and the others go on', async () => {
    await expect(cloud.invoke('broken')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'a bug' })
    await expect(cloud.invoke('slow')).rejects.toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
    await expect(app().callFunction({ name: 'none', data: {} })).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
    await expect(app().callFunction({ name: 'broken', data: {} })).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
    })
    expect(await cloud.invoke('who')).toBeTruthy()
  })

  test('a document is added, found and counted', async () => {
    const db = app().database()
    const { id } = await db.collection('notes').add({ text: '你好' })
    expect(
      (
        await db
          .collection('notes')
          .doc(id as string)
          .get()
      ).data[0].text,
    ).toBe('你好')
    const { data } = await db.collection('notes').where({ _id: id }).get()
    expect(data).toHaveLength(1)
    await expect(db.collection('none').get()).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  })

  test('a file is put, got by a signed address that ends, and deleted', async () => {
    const { fileID, url, text } = (await cloud.invoke('files')) as Record<string, string>
    expect(text).toBe('picture')
    const part = await fetch(url!, { headers: { range: 'bytes=0-2' } })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, 'pic', 'bytes 0-2/7'])
    expect(part.headers.get('content-type')).toBe('image/png')
    expect((await fetch(url!.replace('sign=', 'sign=A'))).status).toBe(403)
    const gone = await app().deleteFile({ fileList: [fileID!, 'cloud://other/x'] })
    expect(gone.fileList.map((one: { code: string }) => one.code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST'])
    expect((await fetch(url!)).status).toBe(404)
    await expect(app().downloadFile({ fileID: fileID! } as never)).rejects.toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
    })
  })

  test('an upload is granted for one path, in the shape the SDK sends it on with, and ends after a while', async () => {
    const { data } = await app().getUploadMetadata({ cloudPath: 'a/照片.png' } as never)
    expect(data).toEqual({
      url: expect.stringMatching(`^${cloud.url}/files/a/`),
      token: expect.any(String),
      authorization: expect.any(String),
      fileId: 'cloud://local.local/a/照片.png',
      cosFileId: encodeURIComponent('cloud://local.local/a/照片.png'),
    })
    const put = (url: string) =>
      fetch(url, { method: 'PUT', headers: { authorization: data.authorization }, body: 'picture' })
    expect(await (await put(data.url.replace('/a/', '/b/'))).text()).toContain('<Code>SignatureDoesNotMatch</Code>')
    ahead = 16 * 60_000
    expect((await put(data.url)).status).toBe(403)
    ahead = 0
    const stored = await put(data.url)
    expect([stored.status, await stored.text()]).toEqual([200, ''])
  })

  test('a stream is stored, and what was stored is told of and fetched into a file', async () => {
    const source = join(dir, 'source.txt')
    writeFileSync(source, 'words '.repeat(50_000))
    const { fileID } = await app().uploadFile({ cloudPath: 'a/words.txt', fileContent: createReadStream(source) })
    const { fileList } = await app().getFileInfo({ fileList: [fileID, 'cloud://local.local/none'] })
    expect(fileList).toMatchObject([
      { code: 'SUCCESS', fileName: 'words.txt', size: 300_000 },
      { code: 'STORAGE_FILE_NONEXIST' },
    ])
    const tempFilePath = join(dir, 'target.txt')
    await app().downloadFile({ fileID, tempFilePath })
    await until(() => existsSync(tempFilePath) && readFileSync(tempFilePath).length === 300_000)
    expect(readFileSync(tempFilePath).equals(readFileSync(source))).toBe(true)
  })

  test('an address lasts as long as it was asked for', async () => {
    const { fileID } = await app().uploadFile({ cloudPath: 'a/short.txt', fileContent: Buffer.from('short') })
    const { fileList } = await app().getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] as never })
    const statuses = []
    for (ahead of [0, 58_000, 62_000]) statuses.push((await fetch(fileList[0]!.tempFileURL)).status)
    ahead = 0
    expect(statuses).toEqual([200, 200, 403])
  })

  test('a file is copied, moved, and not laid over another where that was not wished', async () => {
    const put = (cloudPath: string, text: string) => app().uploadFile({ cloudPath, fileContent: Buffer.from(text) })
    const get = async (path: string) => {
      const fileID = `cloud://local.local/${path}`
      return app()
        .downloadFile({ fileID } as never)
        .then(
          ({ fileContent }) => String(fileContent),
          ({ code }) => code,
        )
    }
    await put('from/x.txt', 'x')
    await put('full/x.txt', 'full')
    const copy = (dstPath: string, more: object = {}, srcPath = 'from/x.txt') =>
      app()
        .copyFile({ fileList: [{ srcPath, dstPath, ...more }] })
        .then(({ fileList }) => fileList[0]!.code)
    expect(await copy('to/x.txt')).toBe('SUCCESS')
    expect(await copy('full/x.txt', { overwrite: false })).toBe('STORAGE_FILE_EXIST')
    expect([await get('from/x.txt'), await get('to/x.txt'), await get('full/x.txt')]).toEqual(['x', 'x', 'full'])
    expect(await copy('full/x.txt', { removeOriginal: true })).toBe('SUCCESS')
    expect([await get('from/x.txt'), await get('full/x.txt')]).toEqual(['STORAGE_FILE_NONEXIST', 'x'])
    expect(await copy('to/x.txt')).toBe('STORAGE_FILE_NONEXIST')
    expect(await copy('../x.txt', {}, 'to/x.txt')).toBe('STORAGE_INVALID_PATH')
  })

  test('what a function is given and gives crosses as JSON', async () => {
    const call = async (name: string, data?: object) => (await app().callFunction({ name, data })).result
    expect(await call('echo', { 你: ['好', 1, null, { deep: true }], gone: undefined })).toEqual({
      你: ['好', 1, null, { deep: true }],
    })
    expect([await call('echo'), await call('silent')]).toEqual([{}, null])
    const around: { self?: object } = {}
    around.self = around
    await expect(call('echo', around)).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    await expect(call('')).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    await expect(call('refusing')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'no words' })
  })

  test('an error has its code, its words and the number of its request', async () => {
    const error = await app()
      .callFunction({ name: 'none', data: {} })
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
      message: expect.stringContaining('none'),
      requestId: expect.stringMatching(/^[\w-]{8,}$/),
    })
  })

  test('WeChat answers wx-server-sdk with its own codes', async () => {
    const message = {
      touser: 'o1',
      template_id: 'tpl',
      data: { thing1: { value: '路灯' } },
      miniprogram_state: 'formal',
      lang: 'zh_CN',
    }
    expect(await askWechat('subscribeMessage.send', message)).toMatchObject({ errCode: 43101 })
    expect(await askWechat('subscribeMessage.send', { ...message, touser: '' })).toMatchObject({ errCode: 40003 })
    expect(await askWechat('subscribeMessage.send', { ...message, template_id: 'x' })).toMatchObject({ errCode: 40037 })
    expect(await askWechat('nothing.there', {})).toMatchObject({ errCode: -604100 })
    await cloud.wechat.consent('o1', 'tpl')
    expect(await askWechat('subscribeMessage.send', message)).toMatchObject({ errCode: 0 })
  })

  test('what is not here is refused, not left hanging', async () => {
    const requestData = Buffer.from('{}')
    await expect(app().callWxPayApi({ apiName: 'x', requestData })).rejects.toThrow()
  })

  test.each(['../out', 'a/../../out', '/out', 'a//b', 'a\\b', ''])('a file cannot be put at "%s"', async cloudPath => {
    await expect(app().uploadFile({ cloudPath, fileContent: Buffer.from('x') })).rejects.toMatchObject({
      code: 'STORAGE_INVALID_PATH',
    })
  })

  test('an uploaded page is saved, never shown', async () => {
    const { fileID } = await app().uploadFile({
      cloudPath: 'x/evil.html',
      fileContent: Buffer.from('<script>1</script>'),
    })
    const { fileList } = await app().getTempFileURL({ fileList: [fileID] })
    const { headers } = await fetch(fileList[0]!.tempFileURL)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('content-security-policy')).toContain('sandbox')
  })

  test('a file above the limit is refused and leaves nothing', async () => {
    const fileContent = Buffer.alloc(12 * 1024 * 1024 + 1)
    await expect(app().uploadFile({ cloudPath: 'x/large.bin', fileContent })).rejects.toThrow()
    const { fileList } = await app().getTempFileURL({ fileList: ['cloud://local.local/x/large.bin'] })
    expect(fileList[0]!.code).toBe('STORAGE_FILE_NONEXIST')
  })

  test('what HTTP says of a caller is not believed', async () => {
    const response = await fetch(`${cloud.url}/call/who?x=1`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'o1' },
      body: '{}',
    })
    expect((await response.json()).WX_OPENID).toBeUndefined()
  })

  test('a call through the door has the shape of HTTP access', async () => {
    const response = await fetch(`${cloud.url}/call/door/deep?x=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":"你"}',
    })
    expect([response.status, response.headers.get('x-own')]).toEqual([201, '1'])
    expect(await response.json()).toMatchObject({
      path: '/call/door/deep',
      httpMethod: 'POST',
      queryStringParameters: { x: '1' },
      body: '{"a":"你"}',
      isBase64Encoded: false,
    })
  })

  test('settle runs reminders until nothing wakes', async () => {
    woken = 3
    await cloud.settle()
    expect(woken).toBe(0)
  })
})

describe('the door', () => {
  test('a taken port is said with the way out', async () => {
    const one = await openCloud({ dir, collections: {}, functions: {} })
    const other = mkdtempSync(join(tmpdir(), 'cloud-'))
    await expect(openCloud({ dir: other, collections: {}, functions: {}, port: one.port })).rejects.toThrow(
      `Port ${one.port} is taken by another program; choose another one: npm start -- --port ${one.port + 1}`,
    )
    await one.close()
    rmSync(other, { recursive: true })
  })

  test('bad input gets a sentence and changes nothing', async () => {
    const one = await openCloud({ dir, collections: {}, functions })
    const post = (path: string, body: string) => fetch(one.url + path, { method: 'POST', body })
    expect((await post('/admin', '{')).status).toBe(400)
    expect((await post('/admin', '[]')).status).toBe(400)
    expect(await (await post('/admin', '{"action":"x"}')).json()).toMatchObject({ code: 'INVALID_PARAM' })
    expect(
      await (await post('/admin', '{"action":"database.insertDocument","collectionName":"notes"}')).json(),
    ).toMatchObject({ code: 'INVALID_PARAM' })
    expect((await post('/call/none', '')).status).toBe(404)
    expect((await post('/call/who', 'x'.repeat(6 * 1024 * 1024 + 1))).status).toBe(413)
    expect((await fetch(`${one.url}/%`)).status).toBe(400)
    expect((await fetch(`${one.url}/..%2f..%2fpackage.json`)).status).toBe(404)
    expect((await fetch(`${one.url}/phone`)).status).toBe(404)
    await one.close()
  })
})
