// Why something on the way of a request is refused, each with the sentence that tells the person what to do.
import { refusing } from '../ruling'

export const refusals = {
  'own-case': '这件诉求是您本人反映的，反映和办理不能是同一个人。请由同事办理，或联系速来办中心。',
  'needs-given': '请先回答这个事项要问的问题，点一下就行。',
  'wrong-given': '这个事项要问的问题刚刚有变动，请重新选择事项后再回答。',
  'unknown-place': '没有认出这个位置，请在列表里选择所在的村或社区。',
  'unknown-code': '没有认出这个二维码。请扫网格牌、信箱或窗口上的“速来办”码，或者直接反映。',
  'outside-county': '这个位置不在本县范围内，请在列表里选择所在的村或社区。',
  'too-many-files': '照片、视频和语音一共最多 9 个，请删掉几个再送出。',
  'nothing-said': '请选择一个事项，或者写几句话、说一段语音。',
  'nothing-added': '请写几句话，或者添加照片。',
  'answer-needs-text': '请写清办理情况和结果。',
  'answer-needs-basis': '请写明依据什么办：法律法规、政策文件，或者现场看到的情况。',
  'answer-needs-contact': '请留下联系人和电话，方便群众再问。',
  'answer-check': '有几处要再看一看。请改好再送出；不改也能送，要写明理由。',
  'needs-right-place': '退回时请指出应当由哪个单位办理。',
  'needs-question': '请写清要反映人补充什么。',
  'asked-in-vain':
    '反映人这一轮已经几次没有回复，不能再靠提问停下计时。请打电话问清，或者按现有情况答复；要更多时间的，请申请延期。',
  'hidden-reporter': '反映人要求不公开身份，请通过速来办中心转达。',
  'no-phone': '反映人没有留电话，请用“请补充”向他提问。',
  'same-signer': '要由另一位能签字的人来签，同一个人不能签两次。',
  'first-round': '第一次交办不能直接办结归档，请先答复。',
  'too-late-to-return':
    '退回要在受理时限内提出，现在时限已过。请先受理，再由单位负责人转办，或请速来办中心定由谁办（职责认定）。',
  'with-supervisor': '这件诉求已被退回三次，现由督查员处理。请与督查员联系，不要再交办。',
  'with-dispatcher': '这件诉求由交办员交办，退回三次后才由督查员处理。',
} as const

export const refuse = refusing(refusals)
