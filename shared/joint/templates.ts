// What is told to units that are called to a matter.
import { code, matter, type Template } from '../notice/template'

export const templates = {
  called: {
    title: '联动任务提醒',
    fields: {
      matter,
      place: { kind: 'thing', label: '地点' },
      due: { kind: 'time', label: '请在此前' },
      status: { kind: 'phrase', label: '任务类型' },
      code,
    },
    inbox: '{status}：{matter}（{place}），时间 {due}。',
    sms: '{status}：{matter}，时间{due}，编号{code}。',
    page: 'task/matter',
  },
} as const satisfies Record<string, Template>
