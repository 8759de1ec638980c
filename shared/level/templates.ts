// What is told of a level that has risen.
import { code, matter, type Template } from '../notice/template'

export const templates = {
  risen: {
    title: '诉求升级提醒',
    fields: {
      matter,
      place: { kind: 'thing', label: '地点' },
      unit: { kind: 'thing', label: '承办单位' },
      status: { kind: 'phrase', label: '级别' },
      code,
    },
    inbox: '{status}：{matter}（{place}），承办 {unit}。',
    sms: '{status}：{matter}，承办{unit}，编号{code}。',
    page: 'task/matter',
    wakes: true,
    ofLimit: true,
  },
} as const satisfies Record<string, Template>
