// Why something of suggestions is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'odd-costs': '办错一件的代价要大于看一件的代价，请重新填写。',
  'unknown-model': '没有找到这个模型，可能已经清理，请重新打开再选。',
  'damaged-model': '这个模型读不出来，没有换上。现在用的不变，请选另一个。',
  'other-model': '这个模型是旧版学成的，不能换用。现在用的不变，请选另一个。',
} as const

export const refuse = refusing(refusals)
