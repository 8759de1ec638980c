// What is told of what cannot wait: at any hour, and whatever has become of the matter itself.
import { code, matter, type Template } from '../notice/template'

const fields = {
  matter,
  place: { kind: 'thing', label: '地点' },
  unit: { kind: 'thing', label: '承办单位' },
  status: { kind: 'phrase', label: '情况' },
  code,
} as const

export const templates = {
  urgent: {
    title: '紧急诉求提醒',
    fields,
    inbox: '{status}：{matter}（{place}），现在由{unit}处理，请跟进。',
    sms: '{status}：{matter}，现在由{unit}处理，请跟进，编号{code}。',
    page: 'task/matter',
    wakes: true,
  },
  danger: {
    title: '危险情况提醒',
    fields,
    inbox: '{status}：{matter}（{place}），反映人说可能有人有危险，请马上核实。',
    sms: '{status}：{matter}（{place}），反映人说可能有人有危险，请马上核实，编号{code}。',
    page: 'task/matter',
    wakes: true,
  },
  unheard: {
    title: '录音待听提醒',
    fields,
    inbox: '{status}：{matter}（{place}），请马上听一遍，看有没有人有危险。',
    sms: '{status}：{matter}（{place}），请马上听一遍，看有没有人有危险，编号{code}。',
    page: 'task/matter',
    atAnyHour: true,
    ofLimit: true,
    asks: 'hear',
  },
} as const satisfies Record<string, Template>
