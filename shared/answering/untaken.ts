// Points that were asked and that the answer does not take up. Careful: whoever is warned for nothing learns to wave it through.
import { type AskedPoint, askedIn, type Wants } from './asked'
import { namesDate } from './dates'
import { type Finding, few, type Written } from './finding'
import { wordsOf } from './words'

/** A point is taken up by two of its words, or by this part of them where they are few. */
const two = 2
const part = 0.15

/** So many of its words show that an answer speaks of the matter. */
const enough = 2

const longest = 60

const gives: Record<Wants, (answer: string) => boolean> = {
  date: namesDate,
  number: answer =>
    /[\d〇一二三四五六七八九十百千万]\s*(?:元|%|人|户|个|名|条|亩|万|公里|米|倍|次|岁|套|吨|平方)/.test(answer),
  phone: answer => /\d{5,}|\d\*{3}/.test(answer),
  place: answer => /(?:到|去|向|由|找|联系|属于?|属地|窗口|地址)/.test(answer),
}

/** 一、 1. 第一 关于…问题: how many points the answer counts itself. */
const countedIn = (answer: string): number =>
  new Set(
    (
      answer.match(
        /(?:^|[。；;：:\s])[（(]?(?:\d{1,2}|[一二三四五六七八九十])[）)、.．](?!\d)|第[一二三四五六]|关于[^，。：]{2,30}(?:问题|事宜|情况|建议|诉求)|[一二三四五六]是|其[一二三四]|针对[^，。]{2,30}(?:问题|诉求|建议)/g,
      ) ?? []
    ).map(each => each.trim()),
  ).size

/** A word counts as said when the answer has it, or two characters of a longer one. */
const says = (answer: string, word: string): boolean =>
  answer.includes(word) || (word.length > 2 && (answer.includes(word.slice(0, 2)) || answer.includes(word.slice(-2))))

function isTaken({ words, wants }: AskedPoint, answer: string): boolean {
  if (wants && gives[wants](answer)) return true
  const said = words.filter(word => says(answer, word)).length
  return said >= two || said / words.length > part
}

/** One who asks a single thing tells it in all that they say: an answer that speaks of the matter takes it up. */
const speaksOf = (answer: string, asked: string): boolean =>
  wordsOf(asked).filter(word => answer.includes(word)).length >= enough

/** Text and basis together answer. An answer that counts as many points itself takes up all. */
export function untaken({ text, basis }: Written, asked: string): Finding[] {
  const answer = `${text}\n${basis}`
  const points = askedIn(asked)
  if (points.length === 0 || countedIn(text) >= points.length) return []
  if (points.length === 1 && speaksOf(answer, asked)) return []
  const say = '反映人问到的这一点，答复里没有说到。请补上，不属于本单位的写明找谁。'
  return few(
    points
      .filter(point => !isTaken(point, answer))
      .map(({ text: said }) => ({ point: 'untaken', in: 'asked', from: 0, to: 0, words: said.slice(0, longest), say })),
  )
}
