// The points that a reporter asks: questions, demands and numbered lists. A cry for help without a matter of its own, and a
// question that wants no answer (这合理吗？), are no points.
import { sentencesOf } from './sentences'
import { wordsOf } from './words'

/** A point as it was said, and the words that tell it from any other. */
export type AskedPoint = { text: string; words: string[]; wants: Wants | null }

/** What kind of answer a question wants, where its form says it. */
export type Wants = 'date' | 'number' | 'phone' | 'place'

const question = /[？?]\s*$|(?:吗|呢)[。！!]?$|请问|想问|咨询一?下|想了解/
const demand =
  /^(?:.{0,6}(?:并且?|同时|另外|还有|也|最后|因此|所以|故|，))?.{0,4}(?:恳请|恳求|请求|希望|要求|建议|强烈要求|请(?!假|客|原谅|问))/
const numbered = /^[（(]?(?:\d{1,2}|[一二三四五六七八九十])[）)、.．:：](?!\d)/

/** Asked of nobody: said in anger. */
const rhetorical =
  /难道|何在|良心|天理|公平吗|合理吗|合法吗|对吗|是不是太|谁来|谁管|凭什么|算什么|怎么活|情何以堪|于心何忍|有没有人管|可能吗|有意思吗|好意思|不觉得|岂|这样.{0,6}吗|就这样|这是.{0,12}吗|什么时候是个头|还有.{0,4}王法|何苦|是不是(?!可以|能|要|有)|^(?:或是|还是|或者|莫非|难不成|请问.{0,8}良)|不知.{0,20}多|是何居心|什么意思|搞什么|为何.{0,6}如此|怎么能|哪有|[？?!！]{2,}$|什么道理|哪门子|多[牛大狠黑]|敢不敢|管管|为证|责成|请(?:看|见|打开)|保护伞|买通|官官相护|何以平|杀手|父母官|纳闷|存心|推诿|无语|可笑/

/** So many words of its own must a point have before an answer can be said to leave it out; a question says what it is about in fewer. */
const fewest = 3
const fewestOfQuestion = 2

const wanted: readonly (readonly [Wants, RegExp])[] = [
  ['date', /何时|什么时候|什么时间|几时|多久|多长时间|哪[天年]|几[月号]|时间表|啥时/],
  ['phone', /电话|联系方式|号码/],
  ['number', /多少|几[个条万元]|标准是/],
  ['place', /哪里|哪儿|何处|什么地方|去哪|找谁|哪个(?:部门|单位)/],
]

const wantsOf = (text: string): Wants | null => wanted.find(([, form]) => form.test(text))?.[0] ?? null

const asks = (sentence: string): boolean =>
  !rhetorical.test(sentence) && (question.test(sentence) || demand.test(sentence))

/** 我的诉求如下： after this, what is numbered is asked, until a sentence that is not numbered. */
const introduces = /(?:诉求|请求|要求|希望|建议|请问|想问)[^。]{0,16}(?:如下|以下|几[个点条项]|[：:])[^。]{0,4}$/

/** A numbered point that runs on tells a story. */
const longestListed = 60

const inLines = (text: string): string =>
  text.replace(/([。；;\s：:，,])(?=[（(]?(?:\d{1,2}|[一二三四五六七八九十])[）)、.．](?!\d))/g, '$1\n')

/** Numbers on their own may count reasons or facts: a numbered sentence is a point if it asks, or if the list was introduced as what is asked. */
export function askedIn(text: string): AskedPoint[] {
  const points = new Map<string, AskedPoint>()
  let listed = false
  for (const { text: said } of sentencesOf(inLines(text))) {
    const one = numbered.test(said)
    listed = introduces.test(said) || (listed && one)
    if (!asks(said) && !(listed && one && said.length <= longestListed)) continue
    const words = wordsOf(said)
    if (words.length >= (question.test(said) ? fewestOfQuestion : fewest))
      points.set(words.join(), { text: said, words, wants: wantsOf(said) })
  }
  return [...points.values()]
}
