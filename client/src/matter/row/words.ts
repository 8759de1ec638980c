// What a matter's state, kind and channel are called, wherever one is shown; light enough for the first screen.
import type { Kind } from '@shared/catalogue/limit'
import type { Channel, State } from '@shared/request/request'

/** Whose page it is: people read plain words, staff the formal ones of the rules they work by. */
export type Reader = 'reporter' | 'staff'

export const stateWord: Record<Reader, Record<State, string>> = {
  reporter: {
    received: '等派到单位',
    dispatched: '等单位接手',
    accepted: '正在办',
    waiting: '等补充情况',
    returned: '正在换单位',
    joined: '合在一起办',
    answered: '已答复',
    closed: '办完了',
    withdrawn: '已撤回',
    declined: '不予受理',
  },
  staff: {
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
  },
}

export const kinds: { id: Kind; name: string }[] = [
  { id: 'complaint', name: '投诉' },
  { id: 'help', name: '求助' },
  { id: 'consult', name: '咨询' },
  { id: 'advice', name: '建议' },
  { id: 'tip', name: '举报线索' },
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
