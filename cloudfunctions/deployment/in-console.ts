// What no tool can set and only an account's owner can, in WeChat's and Tencent's consoles: the whole list, so that no other page is
// needed. What can be asked is asked and marked.
import { templates } from '@shared/aspects'
import { functions } from '../functions'
import type { Wanted } from './wanted'

export type Step = { say: string; done?: boolean }

/** Interfaces of WeChat that a function calls; registered when the function is uploaded once from WeChat's own tool. */
const openapi = [...new Set(functions.flatMap(one => one.openapi ?? []))]

const needing = functions.filter(one => one.openapi?.length).map(({ name }) => name)

const titles = Object.values(templates)
  .map(({ title }) => `“${title}”`)
  .join('、')

export function stepsOf({ domains }: Wanted, given: Record<string, string | undefined>): Step[] {
  return [
    { say: '小程序后台 → 设置 → 服务类目：有“政务民生”，或主体是政府。' },
    { say: '小程序后台 → 设置 → 服务内容声明 → 用户隐私保护指引：填写手机号、位置、照片和视频、录音。' },
    { say: '小程序后台 → 开发管理 → 接口设置：开通 getLocation、chooseLocation。' },
    {
      say: `微信开发者工具：对 ${needing.join('、')} 各“上传并部署”一次，登记接口权限 ${openapi.join('、')}；十分钟后生效。`,
    },
    {
      say: `小程序后台 → 订阅消息：从模板库选用 ${titles}，把 ID 填入 WX_TEMPLATES、关键词填入 WX_KEYWORDS；填了 WX_APPID、WX_APPSECRET，--check 会逐个核对。`,
      done: Boolean(given.WX_TEMPLATES && given.WX_KEYWORDS),
    },
    { say: '云开发控制台 → 云存储 → 生命周期：前缀 uploads/ 一天后删除（传了没有提交的附件）。' },
    {
      say: '腾讯云短信：签名、模板审核通过后填入 SMS_APP_ID、SMS_SIGN、SMS_TEMPLATES。',
      done: Boolean(given.SMS_APP_ID),
    },
    domains.length
      ? { say: `云开发控制台 → 静态网站托管、HTTP 访问服务：都绑定域名 ${domains.join('、')} 和它的证书。` }
      : { say: '浏览器端要有县里自己的域名：填 WEB_ADDRESS 后再部署。', done: false },
  ]
}
