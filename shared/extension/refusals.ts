// Why something of extensions is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'needs-consult': '请写明和谁商量过（会诊）、对方怎么说。',
  'extension-too-late': '答复时限已过，不能再申请延期。请尽快答复，并在答复中说明超期原因。',
  'extension-pending': '已有一次延期申请在等审批，请等结果。',
  'no-third-extension': '已经延期两次，不能再延。请先答复办理情况，或请速来办中心召集会商。',
  'promised-not-later': '承诺日期要晚于现在的答复时限，请另选一天。',
  'promised-not-working': '承诺日期不是工作日，请另选一天。',
  'promised-too-late': '承诺日期超过了可以延长的最长期限，请选近一些的一天。',
  'no-extension': '没有等您审批的延期申请。',
  'same-approver': '延期要由另一个人审批，不能自己批自己的申请。',
  'no-approver': '没有找到可以审批的负责人或领导，请联系速来办中心。',
} as const

export const refuse = refusing(refusals)
