// A rule of levels as a sentence, and what is wrong with one: for the people whose county it is.
import { colourNames } from './lowest'
import { type FactName, type FaultOfRule, flags, type Tier, type UnnamedRule } from './rules'

/** Around the threshold; where something is or is not, `before` says it all. */
export const factWords: Record<FactName, { name: string; before: string; after: string }> = {
  danger: { name: '危险', before: '有人正处在危险中', after: '' },
  urgent: { name: '紧急', before: '按紧急件办的', after: '' },
  priority: { name: '收到即重点跟进', before: '清单里写了收到即重点跟进的', after: '' },
  violence: { name: '暴力', before: '话里说到动手、威胁', after: '' },
  gathering: { name: '聚集', before: '话里说到聚集、围堵', after: '' },
  people: { name: '涉及的人', before: '话里说到', after: '人（户）以上' },
  amount: { name: '涉及的钱', before: '话里说到', after: '万元以上' },
  reporters: { name: '多人反映', before: '同一件事有', after: '人以上反映' },
  heat: { name: '一地多发', before: '同一个村（社区）一周里有', after: '件以上同类诉求' },
  rounds: { name: '反复交办', before: '第', after: '次交办' },
  returns: { name: '反复退回', before: '被退回', after: '次以上' },
  daysOpen: { name: '长期未办结', before: '满', after: '个工作日没有办结' },
  failedMediations: { name: '调解不成', before: '调解', after: '次不成' },
}

export const tierWords: Record<Tier, string> = { village: '村（社区）办', town: '镇街办', county: '县里办' }

/** “话里说到 30 人（户）以上，升为橙色，县里办” */
export function sentenceOf({ fact, atLeast, colour, tier }: UnnamedRule): string {
  const { before, after } = factWords[fact]
  const when = flags.includes(fact) ? before : `${before} ${atLeast} ${after}`
  return `${when}，升为${colourNames[colour]}，${tierWords[tier]}`
}

export const faultWords: Record<FaultOfRule, string> = {
  'no-threshold': '请填一个大于 0 的数。',
  never: '这一条只看有没有，请填 1。',
  always: '每件诉求都够得上这个数，请填 2 或更大的数。',
  'not-whole': '请填整数。',
  twice: '和前面的一条重了，请删掉一条，或者改一改数。',
  'tier-too-low': '黄色至少由镇街办，橙色和红色由县里办，请改层级。',
}
