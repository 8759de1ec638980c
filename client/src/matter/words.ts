// The texts of showing a matter, whoever looks.
import type { Point } from '@shared/answering/finding'

/** What the answer check looks for, by name. */
export const findingNames: Record<Point, string> = {
  untaken: '有一点没有说到',
  'no-basis': '没有写依据什么办',
  'no-date': '没有写日期',
  'undated-promise': '答应了，没有时限',
  'no-contact': '没有写电话',
  copy: '和别的答复差不多一样',
  person: '写了人名',
  number: '写了个人号码',
}

export const gradeWords = ['很不满意', '不满意', '一般', '满意', '很满意'] as const

export const words = {
  more: '更多操作',
  moreTitle: '还可以',
  several: '几个单位一起办',
  supervisor: (name: string) => `已被退回三次，由督查员 ${name} 处理`,
  departments: '部门',
  towns: '镇街',
  search: '搜单位，例如 城管',
  none: '没有找到这个单位。',
  unchosen: '还没有选',
  dropShort: '去掉',
  round: {
    reporter: (round: number) => `第 ${round} 次办`,
    staff: (round: number) => `第 ${round} 次交办`,
  },
  provisional: '期限所在年份的节假日还没有公布，公布后会重新计算。',
}

const calls: Record<string, string> = { '110': '报警', '119': '火警和救援', '120': '急救' }

export const danger = {
  title: '有人有危险吗？',
  first: (said: string) => `您写到“${said}”。如果有人正有危险，请先打电话，比在这里写快得多。`,
  call: (number: string) => `拨打 ${number} ${calls[number] ?? ''}`.trim(),
  after: '打完电话再送出也不迟。您写的都在，我们会按紧急件马上办。',
  urgent: '知道了，按紧急件继续',
  nobody: '没有人有危险，按平常件继续',
}
