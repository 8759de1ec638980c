// Tencent Cloud's SMS as a service of its own: takes what is signed by API 3.0's method v3 with the account's key, and keeps it for the
// test to read. Written from Tencent's page (签名方法 v3), apart from the code that signs.
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Taken = { phone: string; template: string; params: string[]; sign: string; app: string }

type Account = { id: string; key: string }

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text, 'utf8').digest()

/** What the Authorization header must be for this request. */
function wanted({ headers, method, url }: IncomingMessage, body: string, { id, key }: Account): string {
  const date = new Date(Number(headers['x-tc-timestamp']) * 1000).toISOString().slice(0, 10)
  const canonical = [
    method,
    url,
    '',
    `content-type:${headers['content-type']}`,
    `host:${headers.host}`,
    '',
    'content-type;host',
    sha256(body),
  ].join('\n')
  const scope = `${date}/sms/tc3_request`
  const text = `TC3-HMAC-SHA256\n${headers['x-tc-timestamp']}\n${scope}\n${sha256(canonical)}`
  const signing = hmac(hmac(hmac(`TC3${key}`, date), 'sms'), 'tc3_request')
  const signature = createHmac('sha256', signing).update(text).digest('hex')
  return `TC3-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request.setEncoding('utf8')) text += part
  return text
}

const failure = (Code: string) => ({ Response: { Error: { Code, Message: Code }, RequestId: '1' } })

/** Opens it on any free port of this machine. */
export async function openSmsService(account: Account) {
  const taken: Taken[] = []
  const refused: string[] = []

  function answer(request: IncomingMessage, body: string): object {
    const { headers } = request
    if (headers['x-tc-action'] !== 'SendSms' || headers['x-tc-version'] !== '2021-01-11')
      return failure('InvalidAction')
    if (!(Math.abs(Date.now() / 1000 - Number(headers['x-tc-timestamp'])) < 300))
      return failure('AuthFailure.SignatureExpire')
    if (headers.authorization !== wanted(request, body, account)) return failure('AuthFailure.SignatureFailure')
    const sms = JSON.parse(body) as Record<string, string> & { PhoneNumberSet: string[]; TemplateParamSet: string[] }
    const { SmsSdkAppId: app = '', SignName: sign = '', TemplateId: template = '', TemplateParamSet: params } = sms
    for (const phone of sms.PhoneNumberSet) taken.push({ phone, template, params, sign, app })
    return { Response: { SendStatusSet: sms.PhoneNumberSet.map(() => ({ Code: 'Ok' })), RequestId: '1' } }
  }
  const server = createServer(async (request, response) => {
    const answered = answer(request, await textOf(request))
    if ('Error' in (answered as { Response: object }).Response) refused.push(JSON.stringify(answered))
    response.end(JSON.stringify(answered))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken,
    refused,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
