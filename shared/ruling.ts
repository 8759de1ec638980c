// What a rule answers: what follows from the wish, or why it may not be, with the sentence that tells the person what to do.

export type Ruling<Value> = { ok: true; value: Value } | Refusal

/** `field` names the input that is wrong, where one is. */
export type Refusal = { ok: false; why: string; say: string; field?: string }

export const allow = <Value>(value: Value): Ruling<Value> => ({ ok: true, value })

/** What any call may be refused for. Each capability has its own beside these. */
export const common = {
  'not-signed-in': '请先登录，再继续办理。',
  'not-allowed': '您的岗位不办这一步。该由您办的，请找本单位管理员加上岗位。',
  'not-yours': '没有找到这件诉求。请核对编号，或从“我的诉求”里打开。',
  'bad-input': '有一处填得不对，请改好再送出。',
  'unknown-call': '这一页旧了，请关掉后重新打开。',
  'too-large': '内容太多了，请分几次送出。',
  'slow-down': '您送得太快了，请过几分钟再试。已经送出的都收到了。',
  unavailable: '现在没有办成，您填写的内容还在。请过一会儿再试。',
  'unknown-item': '没有找到这个事项，请重新选择。',
  'unknown-unit': '没有找到这个单位，请重新选择。',
  changed: '这件诉求刚刚有了新进展，请先看最新情况再办。',
  'wrong-state': '这件诉求已经到了下一步，这一步不用再做了。请重新打开看看。',
  'needs-reason': '请写明理由，反映人和交办员会看到。',
  'needs-words': '请写一句说明。',
  'file-not-yours': '有一张照片、视频或语音没有传好，请删掉后重新添加。',
  'file-empty': '有一张照片、视频或语音是空的，请删掉后重新添加。',
  'file-heic':
    '这张照片是 HEIC 格式，别人打不开。请截图后添加截图，或在手机“设置 → 相机 → 格式”里选“兼容性最佳”后再拍。',
  'file-format': '有一个打不开。请添加照片（JPG、PNG）、视频（MP4）或语音。',
  'file-too-large': '有一个太大了，照片和视频每个最多 10 MB。请换小一点的照片，或者短一点的视频。',
  'unknown-list': '没有这一页，请关掉后重新打开。',
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
