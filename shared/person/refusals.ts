// Why something of signing in is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'bad-phone': '手机号不对，请填写 11 位手机号。',
  'bad-code': '验证码不对或已过期，请核对短信，或重新获取。',
  'code-too-often': '验证码刚刚发过，请一分钟后再获取。',
  'codes-for-today': '这个手机号获取验证码的次数太多了，请过一小时再试，或拨打 12345。',
  'too-many-tries': '输错次数太多，请重新获取验证码。',
  'codes-from-here': '从这里获取验证码的次数太多了，请过一小时再试，或拨打 12345。',
  'not-claimed': '没有对上。请核对诉求编号，它要是您用这个手机号在浏览器里反映的；也可以拨打 12345 查询。',
  'phone-code-used': '没有取到手机号，请再点一次，或改为手工填写。',
} as const

export const refuse = refusing(refusals)
