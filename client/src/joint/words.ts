// The texts of what several units do together.

import type { CallView, ShareView, WantedView } from '@shared/joint/views'
import type { Piece } from '../matter/piece'
import { day, moment, spaced } from '../parts/when'

const callStates: Record<CallView['state'], string> = {
  awaited: '等报到',
  late: '报到超时',
  reported: '已报到',
  excused: '不到场',
}
const shareStates: Record<ShareView['state'], string> = {
  open: '在办',
  late: '超时',
  done: '已完成',
  explained: '已说明',
}
const wanted: Record<WantedView['what'], string> = { report: '报到', meeting: '会商', share: '完成分工' }

export const words = {
  whistle: '吹哨（请部门到场）',
  whistleWords: '清单里的单位必须按时到场；清单以外的，要写明为什么请它来。',
  listed: '按清单哪一项',
  offList: '清单以外',
  whom: '请哪些单位来',
  why: '说明（清单外必填）',
  whistleSend: '请他们到场',
  meet: '召集会商',
  meetWords: '参加的单位都会收到通知；由一个单位牵头，一次答复反映人。',
  when: '时间',
  whenDay: '哪天',
  whenTime: '几点',
  place: '地点或会议室',
  members: '参加单位',
  lead: '牵头单位',
  meetSend: '发出通知',
  minute: '写会商意见',
  minuteTitle: '会商意见',
  minuteWords: '决定和分工发给各单位；一个单位牵头，分工都完成或说明后，一次答复反映人。',
  minuteSaid: '会上说了什么',
  minuteSaidHint: '谁到了，各方怎么说，现场看到什么',
  decisions: '定了什么',
  decisionsHint: '例如 垃圾点迁到小区北侧，月底前完成',
  shares: '分工',
  shareUnit: '哪个单位',
  shareWhat: '办什么',
  shareHint: '例如 清理旧点位',
  shareDay: '哪天前办好',
  shareAdd: '＋ 加一项分工',
  shareDrop: '去掉这一项',
  minuteSend: '发出会商意见',
  finish: '完成',
  finishTitle: '分工完成',
  finishWords: '牵头单位会看到，用来统一答复。',
  finishLabel: '做了什么',
  explain: '说明',
  explainTitle: '说明为什么没完成',
  explainWords: '写明原因后，不耽误统一答复。',
  explainLabel: '原因',
  send: '送出',
  shareSays: (unit: string, what: string) => `${unit}：${what}`,
  shareDue: ({ state, due, words: said }: ShareView) =>
    spaced(`${shareStates[state]}${said ? `：${said}` : ` · ${day(due)} 前`}`),
  whistled: (by: string, name: string) => `${by}吹哨：${name}`,
  callSays: ({ unit, state, due, words: said }: CallView) =>
    `${unit}${callStates[state]}${said ? `：${said}` : ` · ${moment(due)} 前`}`,
  met: (when: string, place: string) => `会商 ${when}，${place}`,
  membersSay: (members: string[], lead: string) => `${members.join('、')}参加，${lead}牵头`,
  wanted: ({ what, due, late }: WantedView) =>
    spaced(`${late ? '已超时，请尽快' : `${moment(due)} 前`}${wanted[what]}`),
  helped: (by: 'town' | 'centre', count: number, came: number) =>
    spaced(`${by === 'town' ? '镇里' : '速来办中心'}已请 ${count} 个部门一起到场，${came} 个已报到`),
  meeting: (when: number, lead: string, held: boolean) =>
    spaced(held ? `几个单位商量过了，由${lead}牵头，一次答复您` : `${moment(when)} 几个单位一起商量，由${lead}牵头`),
  sharesSay: (all: number, done: number) => spaced(`分成 ${all} 项去办，办好了 ${done} 项`),
  report: '报到',
  reportWords: '召集单位和反映人会看到您单位到了。',
  reportWho: '谁来，怎么联系',
  reportHint: '例如 孙伟带队 4 人，0516-88331002',
  excuse: '说明不到场的理由',
  excuseWords: '这一次不在清单里，可以不来。召集单位会看到理由。',
  reason: '理由',
  called: '请我到场的',
  calledEmpty: '没有请您单位到场的',
  calledEmptyWords: '镇街或中心请您单位到场、会商，或者分了工的，会出现在这里。',
}

/** What its deeds are called in the history. */
export const said: Piece['said'] = {
  whistle: '请有关单位一起到场',
  report: '已报到',
  excuse: '说明了不到场的理由',
  meet: { reporter: '约几个单位一起商量', staff: '召集会商' },
  minute: { reporter: '商量好了怎么办', staff: '写了会商意见' },
  finish: '完成了分工',
  explain: '说明了分工的情况',
  remind: '迟了，已提醒',
  urge: '迟了，已催办',
  supervise: '迟了，已督办',
}
