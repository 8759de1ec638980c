// Why something of a search is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'too-few-words': '请至少输入两个字，或者完整的诉求编号。',
  'no-phone-search': '手机号只有交办员可以查，请用文字或诉求编号。',
} as const

export const refuse = refusing(refusals)
