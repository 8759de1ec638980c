// The fields that several calls share, each with the sentence for a wrong one.
import * as v from 'valibot'
import { isMobile, isShort, numberIn } from '../text/number'
import { isBlank } from '../text/reading'

/** They turn the reading round, so that a number is read backwards; no screen ever gets them. Source: UAX #9. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** 字: a character outside the basic plane is one, as people count. */
const within = (text: string, most: number): boolean => text.length <= most || [...text].length <= most

/**
 * Text as people write it: trimmed, line ends as \n, no control characters, no direction marks; of nothing that is seen, none.
 * Up to 10,000 characters (real messages reach 7,000, real answers 7,900).
 */
export const words = (most = 10_000) =>
  v.pipe(
    v.string('请填写文字。'),
    v.transform(text =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .replace(directions, '')
        .trim(),
    ),
    v.transform(text => (isBlank(text) ? '' : text)),
    v.check(text => within(text, most), `最多 ${most.toLocaleString('en-US')} 字，请写短一点再送出。`),
  )

export const requestId = v.pipe(
  v.string('请写上诉求编号。'),
  v.regex(/^rq-\d{6}-[2-9A-HJ-NP-Z]{5,9}$/, '诉求编号不对，请核对后再试。'),
)

/** Ids of units, items, areas, grids, persons: short, without what a query could read as an operator. */
export const id = v.pipe(v.string('请写上编号。'), v.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, '编号不对。'))

/** Left out where a person has named none yet: the rule then says what is missing. */
export const idOrNone = v.optional(v.union([v.literal(''), id], '编号不对。'), '')

/** How many steps of the matter's history the person had seen. */
export const version = v.pipe(v.number('请重新打开这一页再试。'), v.integer(), v.minValue(1), v.maxValue(1_000_000))

/** One tap: made by the client when a form opens, so that ten taps are one request. */
export const tap = v.pipe(v.string('请重新打开这一页。'), v.regex(/^[A-Za-z0-9-]{16,40}$/, '请重新打开这一页。'))

/** Longitude first, GCJ-02 as WeChat's map gives it. */
export const point = v.strictTuple(
  [v.pipe(v.number(), v.minValue(73), v.maxValue(136)), v.pipe(v.number(), v.minValue(3), v.maxValue(54))],
  '位置不对，请重新选择。',
)

export const file = v.strictObject({
  id: v.pipe(
    v.string(),
    v.maxLength(300),
    v.regex(/^cloud:\/\/[^\s]+$/, '有一张照片、视频或语音没有传好，请删掉后重新添加。'),
  ),
  kind: v.picklist(['photo', 'video', 'voice'], '只能添加照片、视频和语音。'),
  /** Seconds, of video and voice. */
  seconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(600))),
})

/** The reporter was shown whom to call and says that nobody is in danger: of every call that takes words of theirs. */
export const nobodyInDanger = v.optional(v.boolean(), false)

export const files = v.pipe(v.array(file), v.maxLength(9, '照片、视频和语音一共最多 9 个，请删掉几个再送出。'))

const longestNumber = 60

/** A mainland mobile, to which a code can be sent, as people paste it. */
export const phone = v.pipe(
  v.string('请填写手机号。'),
  v.maxLength(longestNumber, '手机号不对，请填写 11 位手机号。'),
  v.transform(text => numberIn(text) ?? ''),
  v.check(isMobile, '手机号不对，请填写 11 位手机号。'),
)

/** Any number on which somebody can be called: also a landline, one of Hong Kong, Macau or Taiwan, or from abroad. */
export const contact = v.pipe(
  v.string('请填写电话号码。'),
  v.maxLength(longestNumber, '电话号码太长了，请只填一个号码。'),
  v.check(text => !isShort(text), '短号码联系不到您本人，请填写手机号，或者带区号的座机号。'),
  v.transform(text => numberIn(text) ?? ''),
  v.check(
    number => number !== '',
    '电话号码不对。手机号是 11 位；座机请带区号，如 0516-88330000；港澳台和国外号码请带 + 和国家（地区）代码。',
  ),
)

/** 称呼, in characters as people count them: thirty Latin letters are fine. A longer one is cut with a mark: a name stops no filing. */
export const name = (most = 40) =>
  v.pipe(
    words(),
    v.transform(text => {
      const letters = [...text.replace(/\s+/g, ' ')]
      return letters.length > most
        ? `${letters
            .slice(0, most - 1)
            .join('')
            .trim()}…`
        : letters.join('')
    }),
  )

export const grade = v.pipe(v.number('请选择一个等级。'), v.integer(), v.minValue(1), v.maxValue(5))

/** Where the next page begins: the sort key of the last row seen. */
export const after = v.optional(
  v.pipe(v.string(), v.regex(/^[0-9]{13}\|[A-Za-z0-9_.:|-]{1,140}$/, '请重新打开这一页再试。')),
)

export const date = v.pipe(v.string('请选日期。'), v.isoDate('请选日期。'))

/** Epoch milliseconds. */
export const moment = v.pipe(v.number('请选时间。'), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000))

export const units = v.pipe(v.array(id), v.maxLength(20, '最多选 20 个单位。'))
