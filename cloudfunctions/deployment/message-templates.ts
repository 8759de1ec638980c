// The account's own message templates, asked of WeChat and held against the house's. Source: 获取稳定版接口调用凭据 (stable_token),
// 订阅消息 getMessageTemplateList.
import { templates } from '@shared/aspects'
import { accountOf, writtenKeywords } from '@shared/notice/account'
import { type AccountTemplate, matchTemplates } from '@shared/notice/match'

const wechat = 'https://api.weixin.qq.com'

type Reply = { errcode?: number; errmsg?: string }

async function asked<Answer>(path: string, options?: RequestInit): Promise<Answer> {
  const reply = await fetch(`${wechat}${path}`, { ...options, signal: AbortSignal.timeout(10_000) })
  const answer = (await reply.json()) as Answer & Reply
  if (answer.errcode) throw new Error(`微信返回 ${answer.errcode} ${answer.errmsg ?? ''}`)
  return answer
}

async function listOf(appid: string, secret: string): Promise<AccountTemplate[]> {
  const { access_token } = await asked<{ access_token: string }>('/cgi-bin/stable_token', {
    method: 'POST',
    body: JSON.stringify({ grant_type: 'client_credential', appid, secret }),
  })
  const { data } = await asked<{ data: AccountTemplate[] }>(
    `/wxaapi/newtmpl/gettemplate?access_token=${encodeURIComponent(access_token)}`,
  )
  return data
}

export type Templates = {
  /** What would keep messages from being taken, in sentences. */
  differences: string[]
  /** WX_KEYWORDS as they could be set. */
  proposed: string
}

/** @returns null where the account's id and secret are not given: then nobody can ask */
export async function templatesIn(given: Record<string, string | undefined>): Promise<Templates | null> {
  const { WX_APPID, WX_APPSECRET, WX_TEMPLATES = '', WX_KEYWORDS = '' } = given
  if (!WX_APPID || !WX_APPSECRET) return null
  try {
    const rows = matchTemplates(templates, accountOf(WX_TEMPLATES, WX_KEYWORDS), await listOf(WX_APPID, WX_APPSECRET))
    return {
      differences: rows.flatMap(row => row.differences),
      proposed: rows.flatMap(({ name, proposed }) => writtenKeywords(name, proposed) || []).join(','),
    }
  } catch (error) {
    const { message } = error as Error
    return {
      differences: [`消息模板没有核对成：${message}。请核对 WX_APPID、WX_APPSECRET，以及小程序后台的 IP 白名单。`],
      proposed: '',
    }
  }
}
