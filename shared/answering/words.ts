// The words of a sentence that tell it from others: words of two characters and more (UAX #29 with its Chinese dictionary), without those
// that stand in every message and every answer.

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const common = new Set(
  (
    '请问 希望 要求 建议 请求 恳请 咨询 了解 领导 书记 市长 县长 政府 部门 有关 相关 单位 尽快 及时 解决 处理 情况 问题 我们 你们 他们 咱们 自己 大家 人员 工作 ' +
    '可以 可否 是否 能否 能够 应该 需要 如何 怎么 怎样 什么 时候 为什么 为何 哪里 哪些 多少 何时 现在 目前 一直 已经 还是 还有 没有 不是 不能 不会 就是 这个 那个 这样 那样 ' +
    '因为 所以 如果 但是 而且 并且 或者 以及 同时 对于 关于 根据 进行 予以 给予 得到 作为 感谢 谢谢 您好 你好 尊敬 百忙 之中 回复 答复 回答 告知 明确 落实 重视 关注 关心 ' +
    '老百姓 百姓 群众 市民 居民 业主 村民 网友 公民 人民 本人 一个 一下 一些 这些 那些 这种 其他 各位 广大 真的 非常 十分 比较 到底 究竟 具体 时间 地方 方面 原因 办法 措施 ' +
    '知道 认为 觉得 反映 投诉 举报 帮忙 帮助 支持 理解 协调 督促 监督 管理 调查 核实 查处 合理 一定 必须 继续 出来 起来 下去 这里 那里 今天 明天 今年 去年 明年 以后 以前 之后 之前 ' +
    '说法 公道 交代 作为 不作为 执法 真正 早日 彻底 严肃 认真 妥善 积极 采取 给出 说明 解释 解答 关部门 有没有 能不能 可不可以 是不是 会不会 还要 还会 这么 那么 多久 长时间 不知道 ' +
    '至今 仍然 依然 当中 期间 上述 以上 以下 如下 第一 第二 第三 首先 其次 另外 最后 此致 敬礼 期待 期盼 盼望 盼 诉求 权益 合法 利益 保障 影响 造成 存在 导致 发生 出现 规定 政策'
  ).split(' '),
)

/** Single characters that bind words and are none themselves. */
const binding =
  /[的了在是和与及或我你您他她它们这那不也都就还又再很太更最要会能可有没无被把给让使对从到向由于为以等吗呢吧啊请问想说去来上下里外中前后个几多少已将应该者所其之而且但只才]/

const isHan = (segment: string): boolean => /^\p{Script=Han}$/u.test(segment)

/** What the dictionary does not know comes out in single characters: 公 交. Two that stand together are taken for a word. */
function joined(segments: readonly string[]): string[] {
  const words: string[] = []
  let single = ''
  for (const segment of segments) {
    const alone = isHan(segment) && !binding.test(segment)
    if (alone && single) words.push(single + segment)
    if (!alone) words.push(segment)
    single = alone ? segment : ''
  }
  return words
}

const tells = (word: string): boolean => word.length > 1 && /\p{Script=Han}|[A-Za-z]/u.test(word) && !common.has(word)

/** Each once, in the order in which they are said. */
export const wordsOf = (text: string): string[] => [
  ...new Set(joined([...segmenter.segment(text)].map(({ segment }) => segment)).filter(tells)),
]
