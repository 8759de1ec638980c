// Numbers that belong to a person and have no place in an answer: mobiles, identity numbers, bank cards, plates.
import { type Finding, few, type Written } from './finding'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999: the last character is the check of the other seventeen (ISO 7064, MOD 11-2). */
export function isIdentity(number: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(number)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}

/** ISO/IEC 7812: 16 to 19 digits whose Luhn sum ends in 0. */
export function isCard(number: string): boolean {
  if (!/^[3-6]\d{15,18}$/.test(number)) return false
  const digits = [...number].reverse().map(Number)
  const doubled = digits.map((digit, at) => (at % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit))
  return doubled.reduce((sum, digit) => sum + digit, 0) % 10 === 0
}

type Kind = { pattern: RegExp; is: (words: string, before: string) => boolean; say: string }

/** Given for people to call. */
const toCall = /(?:联系|咨询|拨打|致电|热线|电话|手机|负责人|主任|书记|经理|长)[^。；\n]{0,16}$/
const theirs = /(?:您|你|其|反映人|投诉人|来电人|当事人|业主|村民|户主)[^，。；\n]{0,8}$/

const kinds: readonly Kind[] = [
  {
    pattern: /(?<![\d*])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?![\d*])/g,
    is: (_, before) => theirs.test(before) || !toCall.test(before),
    say: '这里写了个人手机号。请删掉，或者改成办公电话。',
  },
  { pattern: /(?<!\d)\d{17}[\dXx](?!\d)/g, is: isIdentity, say: '这里写了身份证号。请删掉。' },
  {
    pattern: /(?<!\d)[3-6]\d{15,18}(?!\d)/g,
    is: number => isCard(number) && !isIdentity(number),
    say: '这里写了银行卡号。请删掉。',
  },
  {
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·\s]?[A-HJ-NP-Z\d]{5,6}(?![A-Z\d])/g,
    is: words => /\d/.test(words),
    say: '这里写了车牌号。请删掉，或者只写后两位。',
  },
]

/** A number that stands in the field 联系人和电话 may stand in the text too. Masked numbers are none. */
export const numbers = ({ text, contact }: Written): Finding[] =>
  few(
    kinds.flatMap(({ pattern, is, say }) =>
      [...text.matchAll(pattern)]
        .filter(
          ({ 0: words, index }) => !contact.includes(words) && is(words, text.slice(Math.max(0, index - 24), index)),
        )
        .map(({ 0: words, index }) => ({
          point: 'number',
          in: 'text',
          from: index,
          to: index + words.length,
          words,
          say,
        })),
    ),
  )
