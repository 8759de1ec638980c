// Every template in one place: what WeChat shows, what the inbox says, what goes by SMS, and which page it opens.
// Template ids belong to the account and come from the settings (`WX_TEMPLATES`).
import type { TemplateName } from './notice'

/** WeChat's keyword kinds (subscribe message, parameter limits). */
export type FieldKind = 'thing' | 'character_string' | 'time' | 'phrase' | 'name' | 'phone_number' | 'number'

export type Template = {
  /** As listed in the account's template library. */
  title: string
  /** WeChat keyword (kind and number) → label and the fact that fills it. */
  fields: Record<string, { kind: FieldKind; label: string; fact: string }>
  /** The line of the inbox, with {facts}. */
  inbox: string
  /** The SMS template, with {facts} in the order of its parameters. */
  sms: string
  page: string
}

const code = { kind: 'character_string', label: '诉求编号', fact: 'code' } as const
const matter = { kind: 'thing', label: '诉求事项', fact: 'matter' } as const

export const templates: Record<TemplateName, Template> = {
  task: {
    title: '新任务提醒',
    fields: {
      thing1: matter,
      thing2: { kind: 'thing', label: '地点', fact: 'place' },
      time3: { kind: 'time', label: '受理时限', fact: 'due' },
      phrase4: { kind: 'phrase', label: '任务类型', fact: 'status' },
      character_string5: code,
    },
    inbox: '{status}：{matter}（{place}），请在 {due} 前受理。',
    sms: '{status}：{matter}，请在{due}前受理，编号{code}。',
    page: 'task/matter',
  },
  due: {
    title: '办理时限提醒',
    fields: {
      thing1: matter,
      time2: { kind: 'time', label: '时限', fact: 'due' },
      phrase3: { kind: 'phrase', label: '状态', fact: 'status' },
      character_string4: code,
    },
    inbox: '{status}：{matter}，时限 {due}。',
    sms: '{status}：{matter}，时限{due}，编号{code}。',
    page: 'task/matter',
  },
  accepted: {
    title: '诉求受理通知',
    fields: {
      thing1: matter,
      phrase2: { kind: 'phrase', label: '办理进度', fact: 'status' },
      thing3: { kind: 'thing', label: '承办单位', fact: 'unit' },
      time4: { kind: 'time', label: '答复时限', fact: 'due' },
      character_string5: code,
    },
    inbox: '{status}：{matter}，由{unit}办理，{due} 前给您回音。',
    sms: '您反映的{matter}{status}，由{unit}办理，{due}前给您回音，编号{code}。',
    page: 'request/matter',
  },
  asked: {
    title: '补充材料提醒',
    fields: {
      thing1: matter,
      thing2: { kind: 'thing', label: '提问单位', fact: 'unit' },
      time3: { kind: 'time', label: '请在此前回复', fact: 'due' },
      character_string4: code,
    },
    inbox: '{unit}想请您补充：{matter}，请在 {due} 前回复，期间计时暂停。',
    sms: '{unit}想请您补充情况：{matter}，请在{due}前回复，编号{code}。',
    page: 'request/matter',
  },
  answered: {
    title: '诉求答复通知',
    fields: {
      thing1: matter,
      thing2: { kind: 'thing', label: '答复单位', fact: 'unit' },
      time3: { kind: 'time', label: '答复时间', fact: 'time' },
      thing4: { kind: 'thing', label: '温馨提示', fact: 'hint' },
      character_string5: code,
    },
    inbox: '{unit}已答复：{matter}。{hint}。',
    sms: '{unit}已答复您反映的{matter}，请评价，不满意会再次交办，编号{code}。',
    page: 'request/matter',
  },
  ended: {
    title: '诉求办结通知',
    fields: {
      thing1: matter,
      phrase2: { kind: 'phrase', label: '办理结果', fact: 'status' },
      time3: { kind: 'time', label: '时间', fact: 'time' },
      thing4: { kind: 'thing', label: '温馨提示', fact: 'hint' },
      character_string5: code,
    },
    inbox: '{status}：{matter}。{hint}。',
    sms: '您反映的{matter}{status}，{hint}，编号{code}。',
    page: 'request/matter',
  },
  unhappy: {
    title: '不满意评价提醒',
    fields: {
      thing1: matter,
      thing2: { kind: 'thing', label: '承办单位', fact: 'unit' },
      phrase3: { kind: 'phrase', label: '交办情况', fact: 'status' },
      time4: { kind: 'time', label: '时限', fact: 'due' },
      character_string5: code,
    },
    inbox: '群众不满意，{status}：{matter}，请督促在 {due} 前受理。',
    sms: '群众不满意，{status}：{matter}，请督促在{due}前受理，编号{code}。',
    page: 'task/matter',
  },
  progress: {
    title: '事项进展提醒',
    fields: {
      thing1: matter,
      phrase2: { kind: 'phrase', label: '进展', fact: 'status' },
      thing3: { kind: 'thing', label: '承办单位', fact: 'unit' },
      thing4: { kind: 'thing', label: '说明', fact: 'hint' },
      character_string5: code,
    },
    inbox: '{hint}{status}：{matter}，承办 {unit}。',
    sms: '{hint}{status}：{matter}，承办{unit}，编号{code}。',
    page: 'task/matter',
  },
  called: {
    title: '联动任务提醒',
    fields: {
      thing1: matter,
      thing2: { kind: 'thing', label: '地点', fact: 'place' },
      time3: { kind: 'time', label: '请在此前', fact: 'due' },
      phrase4: { kind: 'phrase', label: '任务类型', fact: 'status' },
      character_string5: code,
    },
    inbox: '{status}：{matter}（{place}），时间 {due}。',
    sms: '{status}：{matter}，时间{due}，编号{code}。',
    page: 'task/matter',
  },
  extended: {
    title: '办理延期告知',
    fields: {
      thing1: matter,
      thing2: { kind: 'thing', label: '承办单位', fact: 'unit' },
      time3: { kind: 'time', label: '新的答复时限', fact: 'due' },
      thing4: { kind: 'thing', label: '温馨提示', fact: 'hint' },
      character_string5: code,
    },
    inbox: '{unit}延期办理：{matter}，最迟 {due} 答复，{hint}。',
    sms: '您反映的{matter}延期办理，{unit}最迟{due}答复，{hint}，编号{code}。',
    page: 'request/matter',
  },
}

/** What a reporter is asked consent for at the submit tap, and staff at the accept tap. */
export const reporterTemplates: TemplateName[] = ['accepted', 'asked', 'answered']
export const handlerTemplates: TemplateName[] = ['task', 'due', 'unhappy']
