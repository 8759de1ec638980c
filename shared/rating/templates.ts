// What is told of an answer that did not satisfy: to the unit's head, and to the reporter what follows.
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
    ofLimit: true,
    asks: 'accept',
    consentOf: 'staff',
  },
  manner: {
    title: '态度速度评价提醒',
    fields: {
      matter,
      unit: { kind: 'thing', label: '承办单位' },
      status: { kind: 'phrase', label: '评价' },
      code,
    },
    inbox: '事情已办，群众给的评价是{status}：{matter}，请了解情况。',
    sms: '事情已办，群众给的评价是{status}：{matter}，请了解情况，编号{code}。',
    page: 'task/matter',
  },
  again: {
    title: '再次交办告知',
    fields: {
      matter,
      unit: { kind: 'thing', label: '承办单位' },
      due: { kind: 'time', label: '受理时限' },
      status: { kind: 'phrase', label: '办理进度' },
      code,
    },
    inbox: '{status}：{matter}，{unit}会在 {due} 前接手。',
    sms: '您反映的{matter}{status}，{unit}会在{due}前接手，编号{code}。',
    page: 'request/matter',
    ofLimit: true,
    asks: 'accept',
  },
} as const satisfies Record<string, Template>
