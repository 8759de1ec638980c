// Words that several capabilities say alike.
import type { Point } from '@shared/answering/finding'
import type { Channel, Kind, State } from '@shared/request/request'

export const stateWord: Record<State, string> = {
  received: '待交办',
  dispatched: '待受理',
  accepted: '办理中',
  waiting: '等待补充',
  returned: '重新交办中',
  joined: '并案办理',
  answered: '已答复',
  closed: '已办结',
  withdrawn: '已撤回',
  declined: '不予受理',
}

export const kinds: { id: Kind; name: string }[] = [
  { id: 'complaint', name: '投诉' },
  { id: 'help', name: '求助' },
  { id: 'consult', name: '咨询' },
  { id: 'advice', name: '建议' },
  { id: 'tip', name: '爆料' },
]

export const kindWord = Object.fromEntries(kinds.map(kind => [kind.id, kind.name])) as Record<Kind, string>

const channels: Record<Channel, string> = {
  scan: '扫码',
  wechat: '微信',
  web: '网页',
  sms: '短信',
  email: '邮件',
  letter: '来信',
  hotline12345: '12345',
  hotline12348: '12348',
  window: '窗口',
  patrol: '巡查',
  above: '上级转来',
}

export const channelWord = (channel: string) => channels[channel as Channel] ?? '其他渠道'

/** What the answer check looks for, by name. */
export const findingNames: Record<Point, string> = {
  untaken: '有一点没有说到',
  'no-basis': '没有写依据',
  'no-date': '没有写日期',
  'undated-promise': '答应了，没有时限',
  'no-contact': '没有写电话',
  copy: '和别的答复雷同',
  person: '写了人名',
  number: '写了个人号码',
}

export const gradeWords = ['很不满意', '不满意', '一般', '满意', '很满意'] as const

export const county = { centre: '县速来办中心', phone: '12345' }
