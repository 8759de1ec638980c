// Why something of the catalogue is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'code-taken': '这个编号已经有了，请换一个编号。您填写的还在。',
  'not-listed': '这一项刚刚被删掉了，请重新打开看看。您填写的还在。',
  'draft-changed': '另一位管理员刚刚改了草稿，请先看过最新内容，再保存一次。您填写的还在。',
  'draft-published': '这份草稿刚刚发布了，请重新打开，在新的草稿里改。您填写的还在。',
  'nothing-drafted': '还没有改动，没有可以发布的内容。',
  'catalogue-faults': '清单里还有问题，请改好后再发布。草稿都在。',
  'past-date': '生效日期已经过了，请选今天或以后的日期。',
  'far-date': '生效日期太远了，请选一年之内的日期。',
  'before-coming': '已经有一版定在这一天或更晚生效，请选它之后的日期。',
} as const

export const refuse = refusing(refusals)
