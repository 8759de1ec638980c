// What is told to the reporter of a later date.
import { code, hint, matter, type Template } from '../notice/template'

export const templates = {
  extended: {
    title: '办理延期告知',
    fields: {
      matter,
      unit: { kind: 'thing', label: '承办单位' },
      due: { kind: 'time', label: '新的答复时限' },
      hint,
      code,
    },
    inbox: '{unit}延期办理：{matter}，最迟 {due} 答复，{hint}。',
    sms: '您反映的{matter}延期办理，{unit}最迟{due}答复，{hint}，编号{code}。',
    page: 'request/matter',
  },
} as const satisfies Record<string, Template>
