// The texts of transfers and boundary decisions.
import type { Piece } from '../matter/piece'
import { day, spaced } from '../parts/when'

export const words = {
  transfer: '转办',
  decide: '定由谁办（职责认定）',
  decideWords: '几个单位都说不该自己办的，在这里定下来。定了就不能再退回，同类诉求以后也按这个办。',
  disputed: '哪些单位有争议',
  deciders: '谁认定的',
  decidersHint: '例如 县委编办、两局分管领导',
  decided: '认定由谁办',
  decideReason: '依据什么、为什么',
  decideReasonHint: '例如 三定方案第五条：公共照明由城管局管护',
  scope: '对哪些诉求有效',
  scopes: { matter: '只这一件', area: '本镇街同类', county: '全县同类' },
  item: '同类指哪个事项',
  itemNone: '请选事项',
  itemSearch: '搜事项，例如 路灯',
  itemNotFound: '没有找到这个事项。',
  nameless: '这件的话里没有个人信息，可以拿来当例子',
  teaches: '认定会写进事项清单的草稿，由管理员查看后发布。',
  decideSend: '认定并交办',
  made: '已有的职责认定',
  madeEmpty: { title: '还没有职责认定', words: '认定过的都留在这里，新的在前。' },
  madeMore: '再看一些',
  madeBy: (deciders: string, at: number) => spaced(`${deciders}，${day(at)}`),
  madeFor: (names: string[]) => `${names.join('、')}有争议`,
  madeUnit: (unit: string, item: string | null, area: string | null) =>
    [item ?? '这一件', area ?? null, `由${unit}办理`].filter(Boolean).join(' · '),
  decidedFor: (unit: string) => `职责认定：由${unit}办理`,
}

/** What its deeds are called in the history. */
export const said: Piece['said'] = {
  transfer: { reporter: '转出，正在换单位', staff: '转办，等待重新交办' },
  decide: { reporter: '定下了由谁办', staff: '职责已认定' },
}
