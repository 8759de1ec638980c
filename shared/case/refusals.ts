// Why something of a case is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'join-itself': '不能把一件并入它自己，请选另一件作为主件。',
  'join-ended': '那一件已经答复或办结，不能再并入。请选在办的一件，或者单独交办。',
  'join-own': '这件诉求是您自己反映的，请由另一位交办员并案。',
  'join-recused': '那一件的承办人就是本件的反映人，应当回避，请单独交办。',
  'join-unknown': '没有找到要并入的那一件，请核对编号。',
} as const

export const refuse = refusing(refusals)
