// Why something of a rating is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'own-case': '这件诉求由您承办，不能由您本人评价。',
  'already-rated': '您已经评价过这次答复了，谢谢。',
  'too-late-to-rate': '这次答复已经过了评价期。事情若未解决，请重新反映，我们会对照以前的答复。',
} as const

export const refuse = refusing(refusals)
