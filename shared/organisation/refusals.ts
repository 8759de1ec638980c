// Why something of the organisation is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'bad-calendar': '假期表里有不属于这一年的日期，或同一天既放假又补班，请对照国务院办公厅通知改正。',
  'not-staff': '名单里没有这个人，请先把他加入本单位的工作人员名单。',
} as const

export const refuse = refusing(refusals)
