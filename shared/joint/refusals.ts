// Why something of what units do together is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'whistle-by-department': '部门需要别的单位配合，请商请所在镇街或速来办中心吹哨。',
  'no-units-called': '请至少选一个要来的单位。',
  'already-called': '选中的单位里有已经在等它报到的，请去掉后再吹哨。',
  'off-list-reason': '请清单以外的单位，要写明为什么非请它们不可。',
  'listed-must-come': '清单内的吹哨必须报到。有困难请先报到，再与召集单位商量。',
  'nothing-to-report': '没有等您单位报到的吹哨。',
  'needs-who': '请写明谁来、怎么联系。',
  'needs-place': '请写明地点或会议室。',
  'meeting-in-past': '会商时间已经过去，请另选时间。',
  'meeting-needs-members': '会商至少要有两个单位，牵头单位在内。',
  'no-meeting': '没有等着写意见的会商。',
  'needs-minutes': '请写会商意见和定下来的事。',
  'share-needs-work': '每项分工都要写明做什么，并选单位。',
  'share-date-passed': '分工的完成日期要在今天以后，并且是工作日。',
  'no-share': '没有找到这项还没完成的分工，请重新打开看看。',
  'not-lead': '这件诉求由牵头单位统一答复。',
  'shares-open': '还有分工没有完成，完成或说明原因后再答复。',
} as const

export const refuse = refusing(refusals)
