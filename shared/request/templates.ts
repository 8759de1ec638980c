// What is told of a request on its way: what WeChat shows, what the inbox says, what goes by SMS, and which page it opens.
// Template ids belong to the account and come from the settings (`WX_TEMPLATES`).
import { code, hint, matter, type Template } from '../notice/template'

export const templates = {
  task: {
    title: '新任务提醒',
    fields: {
      matter,
      place: { kind: 'thing', label: '地点' },
      due: { kind: 'time', label: '受理时限' },
      status: { kind: 'phrase', label: '任务类型' },
      code,
    },
    inbox: '{status}：{matter}（{place}），请在 {due} 前受理。',
    sms: '{status}：{matter}，请在{due}前受理，编号{code}。',
    page: 'task/matter',
    wakes: true,
    ofLimit: true,
    consentOf: 'staff',
  },
  due: {
    title: '办理时限提醒',
    fields: {
      matter,
      due: { kind: 'time', label: '时限' },
      status: { kind: 'phrase', label: '状态' },
      code,
    },
    inbox: '{status}：{matter}，时限 {due}。',
    sms: '{status}：{matter}，时限{due}，编号{code}。',
    page: 'task/matter',
    wakes: true,
    ofLimit: true,
    consentOf: 'staff',
  },
  accepted: {
    title: '诉求受理通知',
    fields: {
      matter,
      status: { kind: 'phrase', label: '办理进度' },
      unit: { kind: 'thing', label: '承办单位' },
      due: { kind: 'time', label: '答复时限' },
      code,
    },
    inbox: '{status}：{matter}，由{unit}办理，{due} 前给您回音。',
    sms: '您反映的{matter}{status}，由{unit}办理，{due}前给您回音，编号{code}。',
    page: 'request/matter',
    consentOf: 'reporter',
  },
  asked: {
    title: '补充材料提醒',
    fields: {
      matter,
      unit: { kind: 'thing', label: '提问单位' },
      due: { kind: 'time', label: '请在此前回复' },
      code,
    },
    inbox: '{unit}想请您补充：{matter}，请在 {due} 前回复，期间计时暂停。',
    sms: '{unit}想请您补充情况：{matter}，请在{due}前回复，编号{code}。',
    page: 'request/matter',
    consentOf: 'reporter',
  },
  answered: {
    title: '诉求答复通知',
    fields: {
      matter,
      unit: { kind: 'thing', label: '答复单位' },
      time: { kind: 'time', label: '答复时间' },
      hint,
      code,
    },
    inbox: '{unit}已答复：{matter}。{hint}。',
    sms: '{unit}已答复您反映的{matter}，请评价，不满意会再次交办，编号{code}。',
    page: 'request/matter',
    consentOf: 'reporter',
  },
  ended: {
    title: '诉求办结通知',
    fields: {
      matter,
      status: { kind: 'phrase', label: '办理结果' },
      time: { kind: 'time', label: '时间' },
      hint,
      code,
    },
    inbox: '{status}：{matter}。{hint}。',
    sms: '您反映的{matter}{status}，{hint}，编号{code}。',
    page: 'request/matter',
  },
  progress: {
    title: '事项进展提醒',
    fields: {
      matter,
      status: { kind: 'phrase', label: '进展' },
      unit: { kind: 'thing', label: '承办单位' },
      hint: { kind: 'thing', label: '说明' },
      code,
    },
    inbox: '{hint}{status}：{matter}，承办 {unit}。',
    sms: '{hint}{status}：{matter}，承办{unit}，编号{code}。',
    page: 'task/matter',
  },
} as const satisfies Record<string, Template>
