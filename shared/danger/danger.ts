// Words that mean someone is in danger now 危险. They stop the form with whom to call; the matter may still be filed.
// A wrong alarm costs a tap, a missed one may cost a life; yet whoever is stopped for nothing learns to tap it away.

import { readingOf } from '../text/reading'

export type Danger = 'fire' | 'gas' | 'hurt' | 'suicide' | 'violence' | 'child' | 'trapped' | 'electric' | 'water'

/** Whom to call. 119 also rescues; 120 is the ambulance; 110 the police. Gas firms have numbers of their own in each county. */
export const numbers: Record<Danger, readonly string[]> = {
  fire: ['119'],
  gas: ['119'],
  hurt: ['120'],
  suicide: ['110', '120'],
  violence: ['110'],
  child: ['110'],
  trapped: ['119'],
  electric: ['119', '120'],
  water: ['110', '119'],
}

const someone =
  '(?:有?人|老人|老头|老太|奶奶|爷爷|大爷|大妈|妈妈|爸爸|母亲|父亲|孩子|小孩|娃|宝宝|学生|工人|邻居|女的|男的|行人|我|他|她)'

/** What is said when it happens now, a row each: what it is, and how people say it. */
const signs: readonly (readonly [Danger, RegExp])[] = [
  [
    'gas',
    /(?:煤气|燃气|天然气|液化气|瓦斯)(?:管道?|罐|瓶|阀门?|表)?[^，。]{0,6}(?:泄漏|泄露|漏了|漏气|在漏|爆了|爆炸|断裂|挖断|破裂|中毒)/,
  ],
  ['gas', /(?:闻到|一股|很[重浓]的?|好[重浓]的?|浓浓的)[^，。]{0,6}(?:煤气|燃气|天然气|液化气|瓦斯)(?:味|的味道)?/],
  ['gas', /(?:煤气|燃气|天然气|液化气)味(?:道)?(?:很|好|特别|非常|太|越来越)?[重浓大]/],
  ['electric', new RegExp(`${someone}[^，。]{0,6}触电|触电(?:了|倒|身亡|昏)`)],
  ['electric', /被电(?:到|倒|击|伤|了)|漏电(?:了|电人|打人)/],
  ['electric', /(?:电|高压)(?:线|缆)[^，。]{0,8}(?:掉|断|落|垂)[^，。]{0,8}(?:地上|路上|水里|人行道|车上|冒火花)/],
  ['fire', /(?:着火|起火|失火|火烧)(?:了|啦|呢|啊|，|。|！|$)/],
  ['fire', /(?:正在|突然|又)(?:着火|起火|燃烧|冒火)|(?:冒|起)(?:浓|黑|大)烟|浓烟滚滚|火势|火很大|大火(?:烧|封)/],
  [
    'fire',
    /(?:电动车|电瓶|电池|电表箱?|变压器|电线|厨房|楼道|仓库|山上|麦田|秸秆堆)[^，。]{0,5}(?:爆炸|冒烟|冒火|烧起来|烧着)/,
  ],
  [
    'water',
    /(?:掉|落|跌|滑|栽)(?:进|到|入|下)?(?:了)?(?:河|水|水塘|鱼塘|池|池塘|塘|井|沟|渠|湖)(?:里|中)?(?:了|去|，|。|！|$)|溺水(?:了|，|。|！|$)|(?:正在|快要?)淹死/,
  ],
  [
    'trapped',
    new RegExp(`${someone}们?[^，。]{0,8}(?:困|关|卡|夹|压|埋)在[^，。]{0,8}(?:里|里面|中|下面|下|电梯|屋|车底|废墟)`),
  ],
  ['trapped', /(?:困|关|卡|夹|压|埋)在[^，。]{0,10}(?:出不来|动不了|下不来|上不来)/],
  ['trapped', /电梯[^，。]{0,8}(?:困住?人|有人被?困|人被困|关人了)|(?:困|关)电梯里/],
  [
    'hurt',
    new RegExp(
      `${someone}[^，。]{0,8}(?:昏迷|晕倒|晕过去|昏倒|不省人事|没有?呼吸|没气了|心脏病(?:发作|犯)|抽搐|吐血|大出血|流了?很多血|一直流血|满地是血|骨折了|摔断|中毒了|被[^，。]{0,4}撞(?:倒|飞|伤)了?|被砸(?:伤|到|中)|受重?伤了|伤得很重|快不行了|快死了|倒在地上)`,
    ),
  ],
  [
    'hurt',
    /(?:撞|砸|摔|咬|烫|烧|割|压|电)(?:死|伤)(?:了)?人(?:了|，|。|！|$)|有人(?:受伤|流血|倒地)|(?:^|[^的])救命(?:啊|呀|哪|！|!|$)|快(?:来|叫)(?:救护车|救人)|(?:误)?(?:喝|服|吃)了?(?:农药|百草枯|老鼠药)/,
  ],
  [
    'suicide',
    /(?:我|他|她|老公|老婆|儿子|女儿|孩子|同学|邻居)?[^，。]{0,4}(?:不想活|活不下去|活着没意思|想死|去死|寻死|轻生|自杀|自尽|了结(?:自己|生命)|结束(?:自己的)?生命)(?:了|，|。|！|$|的念头)/,
  ],
  ['suicide', /(?:要|想|准备|正要|站在|爬上)[^，。]{0,8}(?:跳楼|跳河|跳桥|跳下去|割腕|上吊|喝农药)/],
  [
    'violence',
    /(?:正在|现在|又在|天天|每天|总是|一直|刚才?)[^，。]{0,8}(?:打我|打人|打老婆|打孩子|打妈妈|家暴|砍人|行凶|抢劫|持刀|拿刀|捅人)|(?:^|[^德]|(?:^|[^道])德)绑架(?:了|走)?(?:我|他|她|孩子|人|，|。|！|$)|被人?绑架/,
  ],
  [
    'violence',
    /(?:拿|持|举|提|动)着?(?:一把)?(?:菜|砍|水果|长)?刀[^，。]{0,8}(?:砍|追|威胁|要杀|伤人|捅)|(?:要|扬言|威胁)[^，。]{0,4}(?:杀了?我|杀人|弄死|砍死|打死)|(?:把|将)[^，。]{0,4}打(?:得)?(?:昏|吐血|流血|半死|不能动)|被(?:老公|丈夫|前夫|老婆|父亲|爸爸|继父|后妈|他|男朋友)[^，。]{0,4}(?:打|家暴|强奸|猥亵|囚禁)|(?:强奸|猥亵|拐卖|抢劫)(?:了|我|她|他|孩子|，|。|！)/,
  ],
  [
    'child',
    /(?:孩子|小孩|娃|宝宝|儿子|女儿|孙子|孙女|儿童|学生)[^，。]{0,8}(?:走丢|丢了|不见了|失踪|失联|被拐|被抱走|被人带走|找不到了)/,
  ],
  [
    'child',
    /(?:孩子|小孩|娃|宝宝|婴儿|儿童)[^，。]{0,6}(?:被锁|反锁|锁在|关在|一个人(?:在家|被|锁|关)|被遗弃|没人管|挂在|爬到(?:窗|阳台)|悬在)/,
  ],
]

/** Said of what might be, what has been, what is asked or taught: not of now. */
const notNow =
  /隐患|万一|如果|要是|假如|一旦|容易|可能|会不会|怕|担心|担忧|避免|防止|以防|预防|防范|风险|造成不便|去年|前年|前几年|以前|曾经|曾|上次|上个?月|上周|当年|前段时间|\d年前|已(?:经)?(?:扑灭|处理|送医|出院|报警)|怎么(?:办理|申请|开通|收费)|如何(?:办理|申请|开通)|开户|收费|价格|培训|宣传|演练|标准|规定|政策|道德绑架|赔偿|补偿|跳楼价|自杀式|打人柳|事故(?:责任|处理|认定)|案件|判决|咨询|建议/

/** Said of now, whatever else is said beside it. */
const now = /现在|正在|刚刚|刚才|马上|赶快|快来|救命|紧急|急急|此刻|还在(?:烧|漏|流血|打)/

/** Whether a clause speaks of a danger now; the first kind that fits. */
function dangerOf(clause: string): Danger | null {
  const found = signs.find(([, sign]) => sign.test(clause))
  if (!found) return null
  return notNow.test(clause) && !now.test(clause) ? null : found[0]
}

export type Alarm = { danger: Danger; call: readonly string[]; words: string }

/** The first danger that a text speaks of, whom to call, and the words that say so, as they are read; null when it speaks of none. */
export function dangerIn(text: string): Alarm | null {
  for (const clause of readingOf(text).match(/[^，。！？；\n!?;,]+[，。！？；\n!?;,]?/g) ?? []) {
    const danger = dangerOf(clause)
    if (danger) return { danger, call: numbers[danger], words: clause.replace(/[，。！？；\n!?;,]$/, '').trim() }
  }
  return null
}
