// What a deployed function sends to WeChat: the code bundled as it is deployed, in a process of its own with the platform's variables.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BuildOptions, buildSync } from 'esbuild'
import { readBody } from '../localcloud/door/answer'
import { isForm, readForm } from '../localcloud/door/form'
import { readCall, writeAnswer } from '../localcloud/wechat/openapi'
import bundling from './bundling.json'

const dir = mkdtempSync(join(tmpdir(), 'deployed-'))
afterAll(() => rmSync(dir, { recursive: true }))

/** The variables of a running function: those of a call from the mini-program stand in the process. Source: node-sdk, `tcbcontext`. */
const environment = (url: string) => ({
  PATH: process.env.PATH,
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'county-1',
  TCB_ENV: 'county-1',
  TENCENTCLOUD_SECRETID: 'id',
  TENCENTCLOUD_SECRETKEY: 'key',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_API_TOKEN',
  WX_API_TOKEN: 'token of this call',
})

function bundled(): string {
  const outfile = join(dir, 'index.js')
  const contents = "import { phoneOf } from './kit/wechat'\nphoneOf('c1').then(console.log)"
  buildSync({ ...(bundling as BuildOptions), stdin: { contents, resolveDir: __dirname, loader: 'ts' }, outfile })
  return outfile
}

const run = (file: string, env: NodeJS.ProcessEnv) =>
  new Promise<string>(resolve => {
    const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', text => {
      said += text
    })
    child.on('close', () => resolve(said))
  })

test('the bundle asks with the form, the token and the protobuf of wx-server-sdk, and reads the answer', async () => {
  const asked: Record<string, unknown>[] = []
  const server = createServer(async (request, response) => {
    const body = await readBody(request, 1e6)
    // What is no form is the database's: a trouble that is settled.
    if (!isForm(request.headers)) return void response.end('{"requestId":"1","data":{"deleted":0}}')
    const form = await readForm(request.headers, body)
    asked.push({ ...form, requestData: readCall(form.requestData), sdk: request.headers['x-sdk-version'] })
    const answer = writeAnswer({ errcode: 0, errmsg: 'ok', phone_info: { purePhoneNumber: '13812345678' } })
    response.setHeader('content-type', 'application/octet-stream')
    response.end(answer)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const said = await run(bundled(), environment(`http://127.0.0.1:${port}/admin`))
  server.closeAllConnections()
  server.close()
  expect(said).toContain('13812345678')
  expect(asked[0]).toMatchObject({
    action: 'wx.openApi',
    apiName: 'phonenumber.getPhoneNumber',
    envName: 'county-1',
    wxCloudApiToken: 'token of this call',
    requestData: { code: 'c1' },
    sdk: 'wx-server-sdk/4.0.2',
  })
  expect(asked[0]).not.toHaveProperty('cgiName')
}, 30_000)
