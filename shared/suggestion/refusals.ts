// Why something of suggestions is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'odd-costs': '办错一件的代价要大于看一件的代价，请重新填写。',
  'unknown-model': '没有找到这个模型，可能已经清理，请刷新后再选。',
  'damaged-model': '这个模型读不出来，没有启用。现在用的不变，请选另一个。',
  'other-model': '这个模型是另一版软件训练的，不能启用。现在用的不变，请选另一个。',
} as const

export const refuse = refusing(refusals)
