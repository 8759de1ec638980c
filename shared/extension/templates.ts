// What is told of a later date: to its approver that it is asked for, to the reporter that it is granted.
import { code, hint, matter, type Template } from '../notice/template'

export const templates = {
  approve: {
    title: '延期待批提醒',
    fields: {
      matter,
      unit: { kind: 'thing', label: '申请单位' },
      status: { kind: 'phrase', label: '事项' },
      code,
    },
    inbox: '{status}：{matter}，{unit}申请延期。',
    sms: '{status}：{matter}，{unit}申请延期，编号{code}。',
    page: 'task/matter',
    ofLimit: true,
    asks: 'grant',
  },
  extended: {
    title: '办理延期告知',
    fields: {
      matter,
      unit: { kind: 'thing', label: '承办单位' },
      due: { kind: 'time', label: '新的答复时限' },
      hint,
      code,
    },
    inbox: '{unit}要多办几天：{matter}，最迟 {due} 答复，{hint}。',
    sms: '您反映的{matter}要多办几天，{unit}最迟{due}答复，{hint}，编号{code}。',
    page: 'request/matter',
    ofLimit: true,
  },
} as const satisfies Record<string, Template>
