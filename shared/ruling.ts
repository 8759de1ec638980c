// What a rule answers: what follows from the wish, or why it may not be, with the sentence that tells the person what to do.

export type Ruling<Value> = { ok: true; value: Value } | Refusal

/** `field` names the input that is wrong, where one is. */
export type Refusal = { ok: false; why: string; say: string; field?: string }

export const allow = <Value>(value: Value): Ruling<Value> => ({ ok: true, value })

/** What any call may be refused for. Each capability has its own beside these. */
export const common = {
  'not-signed-in': '请先登录，再继续办理。',
  'not-allowed': '这一步需要相应的岗位权限，请联系本单位管理员。',
  'not-yours': '没有找到这件诉求。请核对编号，或从“我的诉求”里打开。',
  'bad-input': '有一处填写不对，请改好再提交。',
  'unknown-call': '这个版本过旧，请关闭后重新打开。',
  'too-large': '内容太多了，请分成几次提交。',
  'slow-down': '您提交得太快了，请过几分钟再试。已经提交的都收到了。',
  unavailable: '现在没有办成，您填写的内容还在。请过一会儿再试。',
  'unknown-item': '没有找到这个事项，请重新选择。',
  'unknown-unit': '没有找到这个单位，请重新选择。',
  changed: '这件诉求刚刚有了新进展，请看过最新情况再操作。',
  'wrong-state': '这件诉求已经到了下一步，现在不能这样操作。请刷新后查看。',
  'needs-reason': '请写明理由，反映人和交办员会看到。',
  'needs-words': '请写一句说明。',
  'file-not-yours': '有一个附件没有传好，请删掉后重新添加。',
  'file-empty': '有一个附件是空的，没有内容，请删掉后重新添加。',
  'file-heic':
    '这张照片是 HEIC 格式，别人打不开。请截图后添加截图，或在手机“设置 → 相机 → 格式”里选“兼容性最佳”后再拍。',
  'file-format': '有一个附件打不开。请添加照片（JPG、PNG）、视频（MP4）或语音。',
  'file-too-large': '单个附件不能超过 10 MB，请换一张小一点的照片或短一点的视频。',
  'unknown-list': '没有这个列表，请关闭后重新打开。',
} as const

/** The way in which one capability refuses: for its own reasons and the common ones. */
export const refusing =
  <Own extends Record<string, string>>(own: Own) =>
  (why: (keyof Own & string) | keyof typeof common, field?: string): Refusal => {
    const say = own[why] ?? common[why as keyof typeof common]
    return field ? { ok: false, why, say, field } : { ok: false, why, say }
  }

export const refuse = refusing({})

/** With a sentence of its own, where the usual one could not name what stands in the way. */
export const refuseSaying = (why: string, say: string): Refusal => ({ ok: false, why, say })

/** What a rule of our own cannot refuse. @throws when it does: a mistake of ours */
export function sure<Value extends { ok: boolean }>(ruled: Value): Exclude<Value, Refusal> {
  if (!ruled.ok) throw new Error(`What follows by itself was refused: ${(ruled as unknown as Refusal).why}`)
  return ruled as Exclude<Value, Refusal>
}
