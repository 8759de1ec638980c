// Why something of dispatch and boundaries is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'bound-by-decision': '这件诉求已作职责认定，不能交给别的单位。确有新情况的，请重新认定。',
  'with-supervisor': '这件诉求已被退回三次，现由督查员处理。请与督查员联系，不要再交办。',
  'needs-disputed': '请选出有争议的单位，至少两个。',
  'needs-deciders': '请写明由谁共同认定，例如参加会商的单位和负责人。',
  'needs-item': '只有对着清单事项作的认定才能长期有效。请先选事项，或只对这一件有效。',
  'needs-area': '这件诉求没有地点，不能按所在镇街认定。请改为全县有效，或只对这一件有效。',
} as const

export const refuse = refusing(refusals)
