// The texts of what several units do together.
import type { CallView, ExtensionView, TaskView, WantedView } from '@shared/calls/together'
import { day, moment, spaced } from '../when'

const callStates: Record<CallView['state'], string> = {
  awaited: '等报到',
  late: '报到超时',
  reported: '已报到',
  excused: '不到场',
}
const taskStates: Record<TaskView['state'], string> = {
  open: '在办',
  late: '超时',
  done: '已完成',
  explained: '已说明',
}
const extensionStates: Record<ExtensionView['state'], string> = {
  pending: '等审批',
  granted: '已同意',
  refused: '没有同意',
  lapsed: '已失效',
}
const wanted: Record<WantedView['what'], string> = { report: '报到', meeting: '会商', task: '完成分工' }

export const words = {
  title: '联动办理',
  whistle: '吹哨',
  whistleWords: '清单内的单位必须按时报到；清单以外要写明为什么。',
  listed: '按清单哪一项',
  offList: '清单以外',
  whom: '请哪些单位来',
  why: '说明（清单外必填）',
  whistleSend: '吹哨',
  meet: '召集会商',
  meetWords: '参加的单位都会收到通知；由一个单位牵头，一次答复反映人。',
  when: '时间',
  whenHint: '例如 2026-11-24 15:00',
  place: '地点或会议室',
  members: '参加单位',
  lead: '牵头单位',
  leadHint: '点一个单位作牵头',
  meetSend: '发出通知',
  departments: '部门',
  towns: '镇街',
  choose: '选单位',
  search: '搜单位，例如 城管',
  none: '没有找到这个单位。',
  chosen: (names: string[]) => names.join('、') || '还没有选',
  callStates,
  taskStates,
  extensionStates,
  callSays: ({ unit, state, due, words: said }: CallView) =>
    spaced([`${unit} ${callStates[state]}`, said || `${moment(due)} 前`].join('，')),
  taskSays: ({ unit, what, state, due, words: said }: TaskView) =>
    spaced([`${unit}：${what}`, taskStates[state], said || `${day(due)} 前`].join('，')),
  wanted: ({ what, due, late }: WantedView) =>
    spaced(`${late ? '已超时，请尽快' : `${moment(due)} 前`}${wanted[what]}`),
  supervisor: (name: string) => `已被退回三次，由督查员 ${name} 处理`,
  together: (by: 'town' | 'centre', count: number, came: number) =>
    spaced(`${by === 'town' ? '镇里' : '速来办中心'}已请 ${count} 个部门一起到场，${came} 个已报到`),
  meeting: (when: number, lead: string, held: boolean) =>
    spaced(held ? `已会商，由${lead}牵头，一次答复您` : `${moment(when)} 几个单位一起会商，由${lead}牵头`),
  parts: (all: number, done: number) => spaced(`分成 ${all} 项去办，办好了 ${done} 项`),
  extended: (promised: number) => spaced(`延期到 ${day(promised)} 答复`),
  first: (at: number) => spaced(`原定 ${day(at)}`),
}
