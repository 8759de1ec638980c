// What is told to units that are called to a matter.
import { code, matter, type Template } from '../notice/template'

const fieldsOf = (label: string) =>
  ({
    matter,
    place: { kind: 'thing', label: '地点' },
    due: { kind: 'time', label },
    status: { kind: 'phrase', label: '任务类型' },
    code,
  }) as const

export const templates = {
  called: {
    title: '吹哨报到提醒',
    fields: fieldsOf('请在此前报到'),
    inbox: '{status}：{matter}（{place}），请在 {due} 前报到。',
    sms: '{status}：{matter}，请在{due}前报到，编号{code}。',
    page: 'task/matter',
    ofLimit: true,
    asks: 'report',
  },
  meeting: {
    title: '会商通知',
    fields: fieldsOf('会商时间'),
    inbox: '{status}：{matter}（{place}），请于 {due} 参加会商。',
    sms: '{status}：{matter}，请于{due}参加会商，编号{code}。',
    page: 'task/matter',
    ofLimit: true,
    asks: 'minute',
  },
  share: {
    title: '会商分工提醒',
    fields: fieldsOf('请在此前完成'),
    inbox: '{status}：{matter}（{place}），请在 {due} 前完成分工。',
    sms: '{status}：{matter}，请在{due}前完成分工，编号{code}。',
    page: 'task/matter',
    ofLimit: true,
    asks: 'finish',
  },
} as const satisfies Record<string, Template>
