// What a text says of how many people, how much money, violence and gathering: each with the words that say it.
import { readingOf } from '../text/reading'
import { numberOf, numeral } from './numerals'

/** `words` as they are read in the text. */
export type Found = { amount: number; words: string }

const nothing: Found = { amount: 0, words: '' }

const many = new RegExp(
  `(?<![单元栋楼号第室\\d.])(${numeral})(?:多|余|来)?(?:个|名|位)?(?:人|户|家(?!庭?长)|村民|业主|住户|居民|学生|工人|农民工|老人|商户|职工)(?!\\s*[币民]币|均|次|工|口)`,
  'g',
)
/** No number, and yet many: a whole estate or village. */
const whole = /(?:全|整个?)(?:小区|村|组|社区|栋楼|楼道?|镇|校)(?:的)?(?:人|居民|业主|村民|住户|老百姓|学生)?/
const wholeIs = 30
const believable = 100_000

/** The most people that a text speaks of. A whole village or estate counts as thirty. */
export function peopleIn(text: string): Found {
  const read = readingOf(text)
  const counted = [...read.matchAll(many)]
    .map(([words, written = '']) => ({ amount: numberOf(written) ?? 0, words }))
    .filter(({ amount }) => amount > 1 && amount < believable)
  const all = whole.exec(read)
  const found = all ? [...counted, { amount: wholeIs, words: all[0] }] : counted
  return found.reduce((most, one) => (one.amount > most.amount ? one : most), nothing)
}

const money = new RegExp(`(${numeral})(?:多|余|来|几)?(亿|千万|百万|万|千)?(?:多|余|来)?(?:元|块钱|块|人民币)`, 'g')
const moneyInWan = new RegExp(`(${numeral})(?:多|余|来|几)?(万|千万|亿)(?!人|户|次|亩|平|字|名|吨|里|家|辆|份|台)`, 'g')
const inWan: Record<string, number> = { 亿: 10_000, 千万: 1000, 百万: 100, 万: 1, 千: 0.1, '': 0.0001 }

/** The largest sum of money that a text names, in 万元. */
export function amountIn(text: string): Found {
  const read = readingOf(text)
  return [...read.matchAll(money), ...read.matchAll(moneyInWan)]
    .map(([words, written = '', unit = '']) => ({ amount: (numberOf(written) ?? 0) * (inWan[unit] ?? 0), words }))
    .reduce((most, one) => (one.amount > most.amount ? one : most), nothing)
}

const violence =
  /打伤|砍伤|捅伤|持刀|动手打|大打出手|打架|斗殴|打了?(?:起来|一架)|殴打|被[^，。]{0,4}打(?!扰|扫|搅|电话|回|断|折)|(?:扬言|威胁|恐吓)(?!论)|泼(?:油漆|粪)|同归于尽|要(?:他|她|你)?们?(?:的)?命|拼命(?:了|去)|报复社会|黑社会|打砸/
const gathering =
  /聚众|聚集|围堵|堵(?:路|门|住大门)|拉横幅|集体(?:上访|抗议|讨薪|维权|停工|罢)|群体性|静坐|示威|罢(?:工|市|课|运)/
/** Said against it, or of what might be. */
const denied = /没有|并未|防止|避免|预防|以免|不会|禁止|严禁|打击|举报电话|交通|拥堵/

const firstOf = (text: string, sign: RegExp): Found => {
  const clause = (readingOf(text).match(/[^，。！？；\n]+/g) ?? []).find(one => sign.test(one) && !denied.test(one))
  return clause ? { amount: 1, words: clause.trim() } : nothing
}

export const violenceIn = (text: string): Found => firstOf(text, violence)
export const gatheringIn = (text: string): Found => firstOf(text, gathering)
