// The terms of a text: pairs and triples of neighbouring Chinese characters, numbers and Latin words. What every letter to an office
// says, says nothing about what it is about.

import { readingOf } from '../text/reading'

/** Characters read of one text; what stands later seldom changes what it is about. */
const mostRead = 1500

const stock = new RegExp(
  [
    '加快|刻不容缓|力度|步伐|进一步|尊敬的|您好|你好|各位|领导|书记|市长|县长|局长|主任|同志|谢谢|感谢|辛苦|拜托|为盼|盼复|此致|敬礼|跪求|恳请|恳求|请求|请问|请教',
    '希望|盼望|强烈|要求|呼吁|建议|咨询|投诉|举报|反映|反应|求助|关于|有关|相关|部门|单位|政府|尽快|及时|早日|解决|处理|答复|回复',
    '问题|情况|事情|现在|目前|至今|一直|已经|多次|没有|不能|无法|怎么|为什么|什么时候|什么|是否|能否|可以|可否|老百姓|百姓|群众',
    '居民|业主|市民|村民|我们|他们|大家|自己|本人|这个|那个|这样|因为|所以|但是|而且|如果|还是|就是|都是|给予|进行|造成|严重|影响|导致',
  ].join('|'),
  'gu',
)

const runs = /\p{Script=Han}+|[a-z0-9]+/gu

/** Each term once, in the order in which it is met. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>()
  for (const [run] of plain(text).matchAll(runs)) {
    if (run < '{') terms.add(run)
    else for (const length of [2, 3]) for (let i = 0; i + length <= run.length; i++) terms.add(run.slice(i, i + length))
  }
  return terms
}

const plain = (text: string): string => readingOf(text.slice(0, mostRead)).toLowerCase().replace(stock, ' ')
