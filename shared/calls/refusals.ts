// Every reason a call may be refused for, with the sentence that tells the person what to do.

export const refusals = {
  // who
  'not-signed-in': '请先登录，再继续办理。',
  'not-allowed': '这一步需要相应的岗位权限，请联系本单位管理员。',
  'not-yours': '没有找到这件诉求。请核对编号，或从“我的诉求”里打开。',
  'own-case': '这件诉求由您承办，不能由您本人评价。',

  // the input
  'bad-input': '有一处填写不对，请改好再提交。',
  'unknown-call': '这个版本过旧，请关闭后重新打开。',
  'too-large': '内容太多了，请分成几次提交。',
  'unknown-item': '没有找到这个事项，请重新选择。',
  'needs-given': '请先回答这个事项要问的问题，点一下就行。',
  'wrong-given': '这个事项要问的问题刚刚有变动，请重新选择事项后再回答。',
  'unknown-unit': '没有找到这个单位，请重新选择。',
  'unknown-place': '没有认出这个位置，请在列表里选择所在的村或社区。',
  'unknown-code': '没有认出这个二维码。请扫网格牌、信箱或窗口上的“速来办”码，或者直接反映。',
  'outside-county': '这个位置不在本县范围内，请在列表里选择所在的村或社区。',
  'file-not-yours': '有一个附件没有传好，请删掉后重新添加。',
  'file-too-large': '单个附件不能超过 10 MB，请换一张小一点的照片或短一点的视频。',
  'too-many-files': '附件最多 9 个，请删掉几个再提交。',
  'nothing-said': '请选择一个事项，或者写几句话、说一段语音。',
  'nothing-added': '请写几句话，或者添加照片。',

  // the moment
  'slow-down': '您提交得太快了，请过几分钟再试。已经提交的都收到了。',
  changed: '这件诉求刚刚有了新进展，请看过最新情况再操作。',
  'wrong-state': '这件诉求已经到了下一步，现在不能这样操作。请刷新后查看。',
  'already-rated': '您已经评价过这次答复了，谢谢。',
  'too-late-to-rate': '这次答复已经过了评价期。事情若未解决，请重新反映，我们会对照以前的答复。',
  'nothing-asked': '承办人还没有提问，您可以直接补充情况。',

  // the case
  'join-itself': '不能把一件并入它自己，请选另一件作为主件。',
  'join-ended': '那一件已经答复或办结，不能再并入。请选在办的一件，或者单独交办。',
  'join-recused': '那一件的承办人就是本件的反映人，应当回避，请单独交办。',
  'join-unknown': '没有找到要并入的那一件，请核对编号。',

  // the answer
  'answer-needs-text': '请写清办理情况和结果。',
  'answer-needs-basis': '请写明依据：法律法规、政策文件或现场核查情况。',
  'answer-needs-contact': '请留下联系人和电话，方便群众再问。',
  'answer-check': '体检发现几处要再看一看。请改好再送出；不改也能送，写明理由即可。',
  'needs-reason': '请写明理由，反映人和交办员会看到。',
  'needs-right-place': '退回时请指出应当由哪个单位办理。',
  'needs-question': '请写清要反映人补充什么。',
  'hidden-reporter': '反映人要求不公开身份，请通过速来办中心转达。',
  'no-phone': '反映人没有留电话，请用“请补充”向他提问。',
  'same-signer': '需要另一位有权限的人签字，不能由同一人签两次。',
  'first-round': '第一次交办不能直接办结归档，请先答复。',

  // searching
  'too-few-words': '请至少输入两个字，或者完整的诉求编号。',
  'no-phone-search': '手机号只有速来办中心可以查，请用文字或诉求编号。',

  // the level
  'not-lower': '请选比现在低的等级。',
  'not-entitled-to-lower': '橙色和红色由督查员降级，请联系督查员。',
  'wrong-levels': '升级规则有不对的地方，请看标出的那一行。',

  // the suggestions
  'odd-costs': '办错一件的代价要大于看一件的代价，请重新填写。',
  'unknown-model': '没有找到这个模型，可能已经清理，请刷新后再选。',
  'damaged-model': '这个模型读不出来，没有启用。现在用的不变，请选另一个。',
  'other-model': '这个模型是另一版软件训练的，不能启用。现在用的不变，请选另一个。',

  // returns, transfers, boundaries
  'too-late-to-return':
    '退回要在受理时限内提出，现在时限已过。请先受理，再由单位负责人转办，或请速来办中心作职责认定。',
  'with-supervisor': '这件诉求已被退回三次，现由督查员处理。请与督查员联系，不要再交办。',
  'with-dispatcher': '这件诉求由交办员交办，退回三次后才由督查员处理。',
  'bound-by-decision': '这件诉求已作职责认定，不能交给别的单位。确有新情况的，请重新认定。',
  'needs-disputed': '请选出有争议的单位，至少两个。',
  'needs-deciders': '请写明由谁共同认定，例如参加会商的单位和负责人。',
  'needs-item': '只有对着清单事项作的认定才能长期有效。请先选事项，或只对这一件有效。',
  'needs-area': '这件诉求没有地点，不能按所在镇街认定。请改为全县有效，或只对这一件有效。',

  // extensions
  'needs-consult': '请写明与谁会诊、怎么说的。',
  'extension-too-late': '答复时限已过，不能再申请延期。请尽快答复，并在答复中说明超期原因。',
  'extension-pending': '已有一次延期申请在等审批，请等结果。',
  'no-third-extension': '已经延期两次，不能再延。请先答复办理情况，或请速来办中心召集会商。',
  'promised-not-later': '承诺日期要晚于现在的答复时限，请另选一天。',
  'promised-not-working': '承诺日期不是工作日，请另选一天。',
  'promised-too-late': '承诺日期超过了可以延长的最长期限，请选近一些的一天。',
  'no-extension': '没有等您审批的延期申请。',
  'same-approver': '延期要由另一个人审批，不能自己批自己的申请。',
  'no-approver': '没有找到可以审批的负责人或领导，请联系速来办中心。',

  // whistle, joint meeting
  'whistle-by-department': '部门需要别的单位配合，请商请所在镇街或速来办中心吹哨。',
  'no-units-called': '请至少选一个要来的单位。',
  'already-called': '选中的单位里有已经在等它报到的，请去掉后再吹哨。',
  'off-list-reason': '清单以外的吹哨要写明为什么非请这些单位不可。',
  'listed-must-come': '清单内的吹哨必须报到。有困难请先报到，再与召集单位商量。',
  'nothing-to-report': '没有等您单位报到的吹哨。',
  'needs-words': '请写一句说明。',
  'needs-who': '请写明谁来、怎么联系。',
  'needs-place': '请写明地点或会议室。',
  'meeting-in-past': '会商时间已经过去，请另选时间。',
  'meeting-needs-members': '会商至少要有两个单位，牵头单位在内。',
  'no-meeting': '没有等着写纪要的会商。',
  'needs-minutes': '请写会商纪要和议定事项。',
  'task-needs-work': '每项分工都要写明做什么，并选单位。',
  'task-date-passed': '分工的完成日期要在今天以后，并且是工作日。',
  'no-task': '没有找到这项还没完成的分工，请刷新后查看。',
  'not-lead': '这件诉求由牵头单位统一答复。',
  'tasks-open': '还有分工没有完成，完成或说明原因后再答复。',

  // the organisation
  'bad-calendar': '假期表里有不属于这一年的日期，或同一天既放假又补班，请对照国务院办公厅通知改正。',

  // the catalogue
  'code-taken': '这个编号已经有了，请换一个编号。您填写的还在。',
  'not-listed': '这一项刚刚被删掉了，请刷新后查看。您填写的还在。',
  'draft-changed': '另一位管理员刚刚改了草稿，请先看过最新内容，再保存一次。您填写的还在。',
  'draft-published': '这份草稿刚刚发布了，请刷新后在新的草稿里改。您填写的还在。',
  'nothing-drafted': '还没有改动，没有可以发布的内容。',
  'catalogue-faults': '清单里还有问题，请改好后再发布。草稿都在。',
  'past-date': '生效日期已经过了，请选今天或以后的日期。',
  'far-date': '生效日期太远了，请选一年之内的日期。',
  'before-coming': '已经有一版定在这一天或更晚生效，请选它之后的日期。',

  // signing in
  'bad-phone': '手机号不对，请填写 11 位手机号。',
  'bad-code': '验证码不对或已过期，请核对短信，或重新获取。',
  'code-too-often': '验证码刚刚发过，请一分钟后再获取。',
  'codes-for-today': '这个手机号获取验证码的次数太多了，请过一小时再试，或拨打 12345。',
  'too-many-tries': '输错次数太多，请十分钟后重新获取验证码。',
  'phone-code-used': '没有取到手机号，请再点一次，或改为手工填写。',

  // our side
  unavailable: '现在没有办成，您填写的内容还在。请过一会儿再试。',
} as const

export type Why = keyof typeof refusals
