// The texts of extensions.

import type { ExtensionView } from '@shared/extension/views'
import type { Piece } from '../matter/piece'
import { day, spaced } from '../parts/when'

const states: Record<ExtensionView['state'], string> = {
  pending: '等审批',
  granted: '已同意',
  refused: '没有同意',
  lapsed: '已作废',
}

export const words = {
  extend: '申请延期',
  extendWords: '批准后，反映人会看到新的日期、原定日期和原因。',
  extendReason: '为什么要延期',
  consultWith: '和谁商量过（会诊）',
  consultHint: '例如 县供电公司 王工',
  consultSaid: '对方怎么说',
  extendDay: '承诺哪天答复',
  dayNone: '请选一个工作日',
  extendSend: '送去审批',
  grant: '同意延期',
  refuse: '不同意延期',
  refuseWords: '申请人会看到理由，答复时限不变。',
  reason: '理由',
  extendedTo: (promised: number, state: ExtensionView['state']) => `延期到 ${day(promised)}，${states[state]}`,
  consulted: (who: string, said: string) => `和 ${who} 商量：${said}`,
  extended: (promised: number) => spaced(`延期到 ${day(promised)} 答复`),
  first: (at: number) => spaced(`原定 ${day(at)}`),
  approve: '待我审批',
  approveEmpty: '没有等您审批的',
  approveEmptyWords: '承办人申请延期，需要您同意的会出现在这里。',
}

/** What its deeds are called in the history. */
export const said: Piece['said'] = { extend: '申请延期', grant: '同意延期答复', refuse: '没有同意延期' }
