import { refusing } from '../ruling'

/** Each with the sentence that tells the person what to do. */
export const refusals = {
  'nothing-to-hear': '这件诉求的录音已经有人听过，请重新打开看结果。',
} as const

export const refuse = refusing(refusals)
