// The texts of levels.
import type { Piece } from '../matter/piece'
export const words = {
  colours: { blue: '蓝色', yellow: '黄色', orange: '橙色', red: '红色' },
  tiers: { village: '村、社区办', town: '镇街办', county: '县里办' },
  title: (colour: string, tier: string) => `${colour} · ${tier}`,
  rule: (fact: string, threshold: number) => (rules[fact] ?? ((n: number) => `达到 ${n}`))(threshold),
  lowered: (by: string, reason: string, at: string) => `${by} 于 ${at} 降级：${reason}`,
  lower: '降级',
  lowerSend: '降级',
  lowerReason: '为什么可以降',
  lowerHint: '例如 已恢复供水，群众已散去',
}

/** Rules of the levels in words. */
const rules: Record<string, (threshold: number) => string> = {
  danger: () => '有人有危险',
  urgent: () => '按紧急件办的',
  priority: () => '收到即重点跟进',
  people: n => `涉及 ${n} 人（户）以上`,
  reporters: n => `${n} 人以上反映同一件事`,
  rounds: n => `交办 ${n} 次以上`,
  returns: n => `被退回 ${n} 次以上`,
  violence: () => '有暴力或威胁的话',
  gathering: () => '有聚集的话',
  amount: n => `金额 ${n} 万元以上`,
  daysOpen: n => `${n} 个工作日还没有办结`,
  failedMediations: n => `调解 ${n} 次不成`,
  heat: n => `同一个村一周里同样的事 ${n} 件以上`,
}

/** What its deeds are called in the history. */
export const said: Piece['said'] = { rise: '等级提高', lower: '等级降低' }
