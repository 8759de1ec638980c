// SMS by Tencent Cloud's SendSms (API 3.0, version 2021-01-11), signed by TC3-HMAC-SHA256.
import { createHash, createHmac } from 'node:crypto'
import { pairsOf } from '@shared/notice/account'
import { isMobile } from '@shared/text/number'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** The Authorization header of API 3.0 for one POST. Source: 公共参数, 签名方法 v3. */
function authorization(host: string, body: string, seconds: number): string {
  const { SMS_SECRET_ID: id = '', SMS_SECRET_KEY: key = '' } = process.env
  const date = new Date(seconds * 1000).toISOString().slice(0, 10)
  const scope = `${date}/sms/tc3_request`
  const canonical = `POST\n/\n\ncontent-type:application/json; charset=utf-8\nhost:${host}\n\ncontent-type;host\n${digest(body)}`
  const text = `TC3-HMAC-SHA256\n${seconds}\n${scope}\n${digest(canonical)}`
  const signature = createHmac('sha256', mac(mac(mac(`TC3${key}`, date), 'sms'), 'tc3_request'))
    .update(text)
    .digest('hex')
  return `TC3-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`
}

/**
 * The account's own id of a template, from SMS_TEMPLATES (“code=ID,task=ID”). One without an id goes by no SMS, as by WeChat: tried, it
 * would fail for ever.
 *
 * @param name in the house: 'code', or a notice's
 */
export const smsTemplate = (name: string): string | undefined =>
  pairsOf(process.env.SMS_TEMPLATES ?? '').pairs.find(([known]) => known === name)?.[1]

/** Mainland mobiles; others only where the county has a contract for 国际/港澳台短信. A landline gets none. */
export const getsSms = (phone: string): boolean =>
  isMobile(phone) || (phone.startsWith('+') && process.env.SMS_INTERNATIONAL === 'true')

/**
 * One SMS by a registered template.
 *
 * @param phone mainland mobile, 11 digits, or one that `getsSms` with its country
 * @param template the account's own id
 * @returns false when the service did not take it
 */
export async function sendSms(phone: string, template: string, parameters: string[]): Promise<boolean> {
  const url = new URL(process.env.SMS_URL || 'https://sms.tencentcloudapi.com/')
  const seconds = Math.floor(Date.now() / 1000)
  const body = JSON.stringify({
    PhoneNumberSet: [isMobile(phone) ? `+86${phone}` : phone],
    SmsSdkAppId: process.env.SMS_APP_ID ?? '',
    SignName: process.env.SMS_SIGN || '速来办',
    TemplateId: template,
    TemplateParamSet: parameters,
  })
  try {
    const reply = await fetch(url, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(5000),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: authorization(url.host, body, seconds),
        'x-tc-action': 'SendSms',
        'x-tc-version': '2021-01-11',
        'x-tc-region': 'ap-nanjing',
        'x-tc-timestamp': String(seconds),
      },
    })
    const { Response } = (await reply.json()) as { Response?: { SendStatusSet?: { Code: string }[] } }
    return Response?.SendStatusSet?.[0]?.Code === 'Ok'
  } catch {
    return false
  }
}
