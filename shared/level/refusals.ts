// Why something of levels is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'not-lower': '请选比现在低的等级。',
  'not-entitled-to-lower': '橙色和红色由督查员降级，请联系督查员。',
  'wrong-levels': '升级规则有不对的地方，请看标出的那一行。',
} as const

export const refuse = refusing(refusals)
