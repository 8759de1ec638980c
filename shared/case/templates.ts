// What is told to the reporter whose matter was joined to another's.
import { code, matter, type Template } from '../notice/template'

export const templates = {
  joined: {
    title: '并案办理告知',
    fields: {
      matter,
      unit: { kind: 'thing', label: '承办单位' },
      code,
    },
    inbox: '有人反映过同一件事：{matter}，已经在办，和它一起办，有进展会同时告诉您。',
    sms: '您反映的{matter}和在办的同一件事一起办，有进展会同时告诉您，编号{code}。',
    page: 'request/matter',
    ofLimit: true,
  },
} as const satisfies Record<string, Template>
