// WeChat's open interfaces as wx-server-sdk speaks them: protobuf inside the SDK's form. Source: wx-server-sdk 4.0.2, `protobuf/openapi`.
import protobuf from 'protobufjs'
import type { Params } from '../database/database'

/** WeChat's own answer: `errcode` 0 is success. */
export interface WechatAnswer {
  errcode: number
  errmsg: string
  [beside: string]: unknown
}

const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`)
const asked = root.lookupType('CommApiData')
const answered = root.lookupType('CommOpenApiResp')

/** `CommApiData.ApiType.OPEN_API`; the other kinds are not for functions. */
const openApi = 0

type Asked = { apiType: number; openapiData?: { pairs: { key: string; value: Uint8Array }[] } }

/**
 * What a call asks: its parameters by name, each of them JSON.
 * @returns undefined when these bytes are no such call
 */
export function readCall(bytes: unknown): Params | undefined {
  try {
    const { apiType, openapiData } = asked.decode(bytes as Uint8Array) as unknown as Asked
    if (apiType !== openApi || !openapiData) return undefined
    const pairs = openapiData.pairs.map(({ key, value }) => [key, JSON.parse(Buffer.from(value).toString())])
    return Object.fromEntries(pairs) as Params
  } catch {
    return undefined
  }
}

/** Below these the platform itself answers, with a number in the place of a body: -604101, -604100. */
const ofPlatform = -600_000

/** The answer as it goes back: WeChat's JSON, a picture, or the platform's own refusal. */
export function writeAnswer({ buffer, contentType, ...answer }: WechatAnswer): Uint8Array {
  if (answer.errcode < ofPlatform) return answered.encode({ errorCode: answer.errcode, httpCode: 200 }).finish()
  const body = buffer === undefined ? JSON.stringify(answer) : Buffer.from(String(buffer), 'base64')
  const kind = buffer === undefined ? 'application/json; encoding=utf-8' : contentType
  return answered.encode({ respData: Buffer.from(body), contentType: kind, httpCode: 200 }).finish()
}
