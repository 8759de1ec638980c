// Every variable of a deployment, a line each: docs/operation/cloudbase.md explains them by the same names, and a test compares.

export type Variable = {
  name: string
  /** Refused without it. */
  needed?: true
  /** What stands in it; a value that does not match is refused. */
  form?: RegExp
  /** What to do when it is missing or wrong, in a sentence. */
  say: string
}

/** `name=id` pairs: JSON in a variable breaks CloudBase's own CLI, which reads it as an object. */
const pairs = /^\s*$|^\s*[\w.]+=[^=,{}\s]+(\s*,\s*[\w.]+=[^=,{}\s]+)*\s*,?\s*$/

export const variables: readonly Variable[] = [
  { name: 'ENV_ID', needed: true, form: /^[a-z0-9][a-z0-9-]{2,}$/i, say: '填云开发环境的 ID（云开发控制台首页）。' },
  { name: 'TENCENT_SECRET_ID', needed: true, say: '填腾讯云访问密钥的 SecretId（访问管理 → API 密钥）。' },
  { name: 'TENCENT_SECRET_KEY', needed: true, say: '填腾讯云访问密钥的 SecretKey。' },
  {
    name: 'SULAIBAN_SECRET',
    needed: true,
    form: /^[^{}\s]{32,}$/,
    say: '填 32 个字符以上的密钥，不含空格和花括号；第一次可用 openssl rand -base64 48 生成，之后永远用同一个。',
  },
  { name: 'WX_TEMPLATES', form: pairs, say: '填“名称=模板ID”，用逗号隔开，例如 task=AbC…,due=DeF…。' },
  {
    name: 'WX_KEYWORDS',
    form: pairs,
    say: '填“名称.事实=关键词”，用逗号隔开，例如 task.title=thing1,task.until=time3。',
  },
  { name: 'WX_STATE', form: /^(|formal|trial|developer)$/, say: '填 formal、trial 或 developer；不填就是 formal。' },
  { name: 'SMS_APP_ID', say: '填腾讯云短信应用的 SdkAppId；不填就不发短信。' },
  { name: 'SMS_SIGN', say: '填短信签名；不填就是“速来办”。' },
  { name: 'SMS_SECRET_ID', say: '填只能发短信的腾讯云密钥的 SecretId。' },
  { name: 'SMS_SECRET_KEY', say: '填只能发短信的腾讯云密钥的 SecretKey。' },
  { name: 'SMS_TEMPLATES', form: pairs, say: '填“名称=短信模板ID”，用逗号隔开，例如 code=1234,task=1235。' },
  { name: 'SMS_INTERNATIONAL', form: /^(|true|false)$/, say: '开通了国际/港澳台短信的填 true，否则不填。' },
  { name: 'SMS_URL', form: /^(|https:\/\/\S+)$/, say: '只在短信不走腾讯云时填，https:// 开头。' },
  {
    name: 'WEB_ADDRESS',
    form: /^(|https:\/\/[a-z0-9.-]+\/?)$/i,
    say: '填浏览器端的网址，例如 https://sulaiban.example.gov.cn。',
  },
  { name: 'WX_APPID', form: /^(|wx[0-9a-f]{16})$/, say: '填小程序的 AppID；只用来核对消息模板。' },
  { name: 'WX_APPSECRET', say: '填小程序的 AppSecret；只用来核对消息模板，不会部署到任何地方。' },
]

/** Sentences on what is missing or cannot be right; the values themselves are never said. */
export const refusals = (given: Record<string, string | undefined>): string[] =>
  variables.flatMap(({ name, needed, form, say }) => {
    const value = given[name] ?? ''
    if (needed && !value) return [`没有 ${name}：${say}`]
    return value && form && !form.test(value) ? [`${name} 不对：${say}`] : []
  })
