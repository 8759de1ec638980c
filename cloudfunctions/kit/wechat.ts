// WeChat's open interfaces, called as WeChat has it: through wx-server-sdk, which needs no token kept. Source: 云调用, docs/decisions/0019.
import { numberIn } from '@shared/text/number'
import { now } from './clock'
import { failing, goesWell } from './trouble'

type Reply = { errCode: number; errMsg?: string } & Record<string, unknown>

/** The part of wx-server-sdk that is used here. */
type WxServer = {
  init(config: { env: unknown }): void
  DYNAMIC_CURRENT_ENV: unknown
  openapi: Record<string, Record<string, (data: object) => Promise<Reply>>>
}

type Api = 'subscribeMessage.send' | 'phonenumber.getPhoneNumber' | 'security.msgSecCheck'

let server: Promise<WxServer> | undefined

/** Read at the first call: the other calls of a function start without it. `openapi` answers to every name, `then` too: never await it. */
const wxServer = (): Promise<WxServer> =>
  (server ??= import('wx-server-sdk').then(module => {
    const sdk = ((module as { default?: unknown }).default ?? module) as WxServer
    sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
    return sdk
  }))

/** It throws for everything but success, WeChat's own codes and the platform's alike: here they are answers. */
async function open(api: Api, data: object): Promise<Reply> {
  const [group = '', name = ''] = api.split('.')
  const { openapi } = await wxServer()
  try {
    return (await openapi[group]?.[name]?.(data)) as Reply
  } catch (error) {
    const { errCode, errMsg } = error as Partial<Reply>
    return { errCode: Number(errCode) || -1, errMsg: errMsg ?? String(error) }
  }
}

/** -6041xx: the function's permission is registered when it is uploaded from WeChat's tool, and holds ten minutes later. */
const why = (code: number): string => {
  if (code === tooLate) return '没有按时回答'
  return code === -604101
    ? '云函数还没有登记这个接口的权限，请用微信开发者工具上传一次，十分钟后生效'
    : `微信返回 ${code}`
}

/** Ours: no code of WeChat's. */
const tooLate = -408

export type Sent = 'sent' | 'refused' | 'later' | 'wrong'

/** No consent is left, or the person is unknown to this account. */
const refusals = new Set([43101, 40003])

/** Our data or the account's template: 47003 a keyword, 47001 the form, 40037 the template, 41030 the page. The same message is refused again. */
const faults = new Set([47003, 47001, 40037, 41030])

/**
 * One subscription message; all but `sent` and `refused` are seen by the administrator.
 *
 * @param of its template: name and title, for the administrator
 * @returns `refused`: do not retry; `wrong`: our data or the template are, do not retry until they are mended;
 *   `later`: anything else, also what nobody knows, -6041xx and the platform's own -501xxx
 */
export async function sendMessage(
  message: { touser: string; template_id: string; page: string; data: Record<string, { value: string }> },
  of: { name: string; title: string },
): Promise<Sent> {
  const state = { miniprogram_state: process.env.WX_STATE || 'formal', lang: 'zh_CN' }
  const { errCode, errMsg } = await open('subscribeMessage.send', { ...message, ...state })
  const subject = `templates:${of.name}`
  if (errCode === 0) await goesWell(subject)
  if (errCode === 0) return 'sent'
  if (refusals.has(errCode)) return 'refused'
  const wrong = faults.has(errCode)
  const say = wrong
    ? `“${of.title}”微信没有收下（${errCode}），请对照公众平台核对 WX_TEMPLATES、WX_KEYWORDS 和已发布的页面。已改走短信或站内消息。`
    : `“${of.title}”没有通过微信发出去：${why(errCode)}。稍后再发。`
  await failing(subject, say, errMsg, now())
  return wrong ? 'wrong' : 'later'
}

/** 86 where it names none. */
const withCountry = (phone: string, country: unknown): string | null =>
  numberIn(!country || country === '86' ? phone : `+${country} ${phone}`)

/** The phone behind a code of the getPhoneNumber button, with its country; null when the code is used or older than five minutes (40029). @throws otherwise */
export async function phoneOf(code: string): Promise<string | null> {
  const api = 'phonenumber.getPhoneNumber'
  const { errCode, errMsg, phoneInfo } = await open(api, { code })
  if (errCode === 40029) return null
  const { purePhoneNumber, countryCode } = (phoneInfo ?? {}) as { purePhoneNumber?: string; countryCode?: unknown }
  const phone = purePhoneNumber && withCountry(purePhoneNumber, countryCode)
  if (errCode === 0 && phone) {
    await goesWell(`wechat:${api}`)
    return phone
  }
  await failing(`wechat:${api}`, `微信手机号快速验证用不了：${why(errCode)}。可以先用短信验证码。`, errMsg, now())
  throw new Error(`${api} answered ${errCode}`)
}

/** The content check takes at most 2,500 characters at a time. */
const checkedAtOnce = 2500

/** The person has not been here for two hours, as from a retry (61010). */
const goneAway = 61010

/** So long a filing waits for the check, milliseconds: it answers within 300, and a person waits for the answer. */
const patience = 1500

const inTime = (asked: Promise<Reply>): Promise<Reply> =>
  new Promise(resolve => {
    const timer = setTimeout(() => resolve({ errCode: tooLate, errMsg: `no answer in ${patience} ms` }), patience)
    void asked.then(reply => {
      clearTimeout(timer)
      resolve(reply)
    })
  })

/** `unknown`: it gave no answer, or knows the person no longer. */
export type Checked = 'plain' | 'doubt' | 'unknown'

/** `plain` only when WeChat has no doubt about any part. A doubt keeps a matter from public view and never refuses it. */
export async function checkWords(openid: string, text: string): Promise<Checked> {
  const api = 'security.msgSecCheck'
  const parts = text.match(new RegExp(`[\\s\\S]{1,${checkedAtOnce}}`, 'gu')) ?? []
  const replies = await Promise.all(parts.map(content => inTime(open(api, { version: 2, scene: 2, openid, content }))))
  const failed = replies.find(({ errCode }) => errCode !== 0 && errCode !== goneAway)
  if (failed)
    await failing(`wechat:${api}`, `微信内容检查用不了：${why(failed.errCode)}。新诉求暂不公开。`, failed.errMsg, now())
  else await goesWell(`wechat:${api}`)
  const said = replies.map(({ errCode, result }) =>
    errCode === 0 ? ((result as { suggest?: string } | undefined)?.suggest ?? 'none') : null,
  )
  if (said.some(suggest => suggest !== null && suggest !== 'pass')) return 'doubt'
  return said.includes(null) ? 'unknown' : 'plain'
}
