// How each deed is tried through its call. That none is missing, the test asks of the table of deeds.
import type { Deed } from '@shared/aspects'
import type { Role } from '@shared/request/request'

export type Try = { call: string; input: object }

const reason = '原因说明'
const rightUnit = 'u-jtj'
const day = '2026-12-09'
const tomorrow = Date.parse('2026-11-25T09:00+08:00')

/** Deeds of the system have no call. */
type Tried = Exclude<
  Deed,
  'submit' | 'endanger' | 'resume' | 'rehand' | 'recall' | 'close' | 'rise' | 'remind' | 'urge' | 'supervise'
>

/** @param lead another matter, which is dealt with */
export const triesOf = (lead: string): Record<Tried, Try> => ({
  dispatch: { call: 'dispatch.dispatch', input: { unit: 'u-cgj' } },
  decline: { call: 'request.decline', input: { reason } },
  accept: { call: 'request.accept', input: {} },
  return: { call: 'request.return', input: { reason, rightUnit } },
  ask: { call: 'request.ask', input: { question: '是哪一盏？' } },
  reply: { call: 'request.reply', input: { text: '最东边那盏' } },
  answer: {
    call: 'request.answer',
    input: { text: '已更换。', basis: '现场核查', contact: '0516-88331001', goOn: '已说清' },
  },
  add: { call: 'request.add', input: { text: '今晚又不亮' } },
  withdraw: { call: 'request.withdraw', input: {} },
  sign: { call: 'request.sign', input: { reason } },
  rate: { call: 'rating.rate', input: { result: 1, attitude: 4, speed: 4 } },
  transfer: { call: 'dispatch.transfer', input: { reason, rightUnit } },
  decide: {
    call: 'dispatch.decide',
    input: { unit: 'u-cgj', disputed: ['u-zjj', 'u-cgj'], deciders: '两局', reason, scope: 'matter' },
  },
  extend: { call: 'extension.extend', input: { reason, consult: { with: '供电公司', said: '下周' }, day } },
  grant: { call: 'extension.grant', input: { granted: true } },
  refuse: { call: 'extension.grant', input: { granted: false, reason } },
  whistle: { call: 'joint.whistle', input: { listed: null, units: ['u-jtj'], words: '要一起看' } },
  report: { call: 'joint.report', input: { who: '何勇' } },
  excuse: { call: 'joint.excuse', input: { words: '无人' } },
  meet: { call: 'joint.meet', input: { when: tomorrow, place: '二楼', members: ['u-cgj'], lead: 'u-zjj' } },
  minute: { call: 'joint.minute', input: { words: '议过', decisions: '定了', lead: 'u-zjj', shares: [] } },
  finish: { call: 'joint.finish', input: { place: 0, words: '做完了' } },
  explain: { call: 'joint.explain', input: { place: 0, words: '还要等' } },
  lower: { call: 'level.lower', input: { colour: 'blue', reason } },
  join: { call: 'case.join', input: { lead } },
  part: { call: 'case.part', input: { reason } },
  hear: { call: 'dispatch.hear', input: { inDanger: false } },
})

/** Who does it, by names of the cast: of a post two, where there are two. */
export const whoIs: Record<Exclude<Role, 'system'>, readonly string[]> = {
  reporter: ['owner'],
  handler: ['handler', 'colleague', 'town'],
  head: ['head', 'townhead'],
  dispatcher: ['dispatcher', 'second'],
  supervisor: ['supervisor'],
  leader: ['unitleader', 'townleader', 'centreleader'],
  called: ['called', 'calledhead', 'excused'],
}
