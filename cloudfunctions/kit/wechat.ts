// WeChat's open interfaces, called through CloudBase without keeping a token.
import { cloud } from './cloud'

type Reply = { errCode?: number; errcode?: number; errMsg?: string; errmsg?: string } & Record<string, unknown>

async function open(apiName: string, requestData: Record<string, unknown>): Promise<Reply> {
  try {
    const { result, ...rest } = (await cloud().callWxOpenApi({ apiName, requestData })) as { result?: Reply } & Reply
    return result ?? rest
  } catch (error) {
    const { code, message, errCode, errcode } = error as { code?: number | string; message?: string } & Reply
    return { errCode: Number(errCode ?? errcode ?? code) || -1, errMsg: message ?? String(error) }
  }
}

const codeOf = ({ errCode, errcode }: Reply): number => errCode ?? errcode ?? 0

export type Sent = 'sent' | 'refused' | 'later' | 'wrong'

/**
 * One subscription message. `refused`: no consent is left (43101) or the person is unknown (40003), do not retry;
 * `wrong`: our data or template are (47003, 40037, 41030), look at the log; `later`: try again.
 */
export async function sendMessage(message: {
  touser: string
  template_id: string
  page: string
  data: Record<string, { value: string }>
}): Promise<Sent> {
  const reply = await open('subscribeMessage.send', {
    ...message,
    miniprogram_state: process.env.WX_STATE ?? 'formal',
    lang: 'zh_CN',
  })
  const code = codeOf(reply)
  if (code === 0) return 'sent'
  if (code === 43101 || code === 40003) return 'refused'
  console.error(
    JSON.stringify({
      api: 'subscribeMessage.send',
      code,
      message: reply.errMsg ?? reply.errmsg,
      template: message.template_id,
    }),
  )
  return code === -1 || code === 45009 ? 'later' : 'wrong'
}

/** The phone behind a code of the getPhoneNumber button; null when the code is used or older than five minutes (40029). */
export async function phoneOf(code: string): Promise<string | null> {
  const reply = (await open('phonenumber.getPhoneNumber', { code })) as Reply & {
    phoneInfo?: { purePhoneNumber: string }
    phone_info?: { purePhoneNumber: string }
  }
  return (codeOf(reply) === 0 && (reply.phone_info ?? reply.phoneInfo)?.purePhoneNumber) || null
}

/** The content check takes at most 2,500 characters at a time. */
const checkedAtOnce = 2500

/** True only when WeChat has no doubt about any part. A doubt keeps a matter from public view and never refuses it. */
export async function isPlain(openid: string, text: string): Promise<boolean> {
  const parts = text.match(new RegExp(`[\\s\\S]{1,${checkedAtOnce}}`, 'gu')) ?? []
  const replies = await Promise.all(
    parts.map(content => open('security.msgSecCheck', { version: 2, scene: 2, openid, content })),
  )
  return replies.every(
    reply => codeOf(reply) === 0 && (reply.result as { suggest?: string } | undefined)?.suggest === 'pass',
  )
}
