// What is told of an answer that did not satisfy.
import { code, matter, type Template } from '../notice/template'

export const templates = {
  unhappy: {
    title: '不满意评价提醒',
    fields: {
      matter,
      unit: { kind: 'thing', label: '承办单位' },
      status: { kind: 'phrase', label: '交办情况' },
      due: { kind: 'time', label: '时限' },
      code,
    },
    inbox: '群众不满意，{status}：{matter}，请督促在 {due} 前受理。',
    sms: '群众不满意，{status}：{matter}，请督促在{due}前受理，编号{code}。',
    page: 'task/matter',
    consentOf: 'staff',
  },
} as const satisfies Record<string, Template>
