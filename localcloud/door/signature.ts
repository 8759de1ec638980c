// Who may use the SDK's endpoint: TC3-HMAC-SHA256 over method, address, headers and parameters, as the SDK signs them.
// Source: @cloudbase/signature-nodejs 2.2, `Signer.tc3sign`.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const freshFor = 600
const parts =
  /^TC3-HMAC-SHA256 Credential=[^/,]+\/([^,]+), SignedParams=([^,]*), SignedHeaders=([^,]+), Signature=(\w+)$/

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const form = 'multipart/form-data'
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const written = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).trim()

/** Each parameter by its name in small letters, as the SDK signs it: bytes as they are. What is empty is not signed. */
const parametersOf = (params: Record<string, unknown>) =>
  new Map(
    Object.entries(params).flatMap(([name, value]): [string, string | Uint8Array][] => {
      const signed = value instanceof Uint8Array ? value : written(value)
      return signed.length > 0 ? [[name.toLowerCase(), signed]] : []
    }),
  )

function payloadHash(signed: string[], values: ReadonlyMap<string, string | Uint8Array>): string {
  const payload = createHash('sha256')
  for (const name of signed)
    payload
      .update(`&${name}=`)
      .update(values.get(name) ?? '')
      .update('\r\n')
  return payload.digest('hex')
}

/** A form is signed without the boundary that it gets on its way. */
const headerOf = (headers: IncomingMessage['headers'], name: string) =>
  name === 'content-type' && headers[name]?.startsWith(form) ? form : written(headers[name]).toLowerCase()

/**
 * Whether a request was signed with this key within the last ten minutes, every parameter of it.
 * @param params the parsed body
 * @param now epoch milliseconds
 */
export function isSigned(request: IncomingMessage, params: Record<string, unknown>, key: string, now: number): boolean {
  const { headers, method, url = '' } = request
  const [, scope = '', signedParams = '', signedHeaders = '', given = ''] =
    parts.exec(headers.authorization ?? '') ?? []
  const seconds = Number(headers['x-timestamp'])
  if (!given || !(Math.abs(now / 1000 - seconds) < freshFor)) return false
  const values = parametersOf(params)
  const signed = signedParams.split(';')
  if ([...values.keys()].some(name => !signed.includes(name))) return false
  const [path, query = ''] = url.split('?')
  const canonical = [
    method?.toLowerCase(),
    `//${headers.host}${path}`,
    query,
    ...signedHeaders.split(';').map(name => `${name}:${headerOf(headers, name)}`),
    '',
    signedHeaders,
    payloadHash(signed, values),
  ].join('\n')
  const [date = '', service = ''] = scope.split('/')
  const signing = mac(mac(mac(`TC3${key}`, date), service), 'tc3_request')
  const expected = mac(signing, `TC3-HMAC-SHA256\n${seconds}\n${scope}\n${hash(canonical)}`)
  const received = Buffer.from(given, 'hex')
  return received.length === expected.length && timingSafeEqual(received, expected)
}
