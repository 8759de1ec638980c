// A telephone number as people paste it, in one form: a mainland mobile as 11 digits, a mainland landline as 0516-88330000, with its
// extension as 0516-88330000-801, any other with its country as +85291234567. The country code is part of a number.
import { readingOf } from './reading'

/** Of the neighbours that write their numbers without a plus: country code, and what follows it. */
const neighbours: readonly RegExp[] = [
  /^852[2-9]\d{7}$/, // Hong Kong
  /^853[268]\d{7}$/, // Macau
  /^8860?(?:9\d{8}|[2-8]\d{7,8})$/, // Taiwan
]

const mobile = /^1[3-9]\d{9}$/
/** Area code and number: Beijing and nine others have three digits, all others four. Source: 电信网编号计划 (2017). */
const landline = /^(010|02\d|0[3-9]\d{2})([2-9]\d{6,7})$/
const withoutArea = /^[2-9]\d{6,7}$/
const service = /^[48]00\d{7}$/
const extension = /(?:转|分机|ext\.?|x|,|#|-)\s*(\d{1,5})$/i

const dashes = /[\p{Pd}\u2212ー－]/gu

/** Digits, a leading plus, and an extension where one is named; null for what holds anything else. */
function taken(text: string): { digits: string; ext: string; abroad: boolean } | null {
  const plain = readingOf(text)
    .replace(dashes, '-')
    .replace(/^(?:电话|手机|tel|phone)[:：]?\s*/i, '')
    .trim()
  const ext = extensionIn(plain)
  const rest = (ext ? plain.slice(0, -ext.length) : plain).replace(/[\s().（）·-]/g, '').replace(/^\+(?=\+)/, '')
  const found = /^(\+|00)?(\d{3,17})$/.exec(rest)
  if (!found) return null
  return { digits: found[2] ?? '', ext: ext.replace(/\D/g, ''), abroad: found[1] !== undefined }
}

/** A last group after a dash is an extension only behind a whole number. */
function extensionIn(plain: string): string {
  const [found = '', digits = ''] = extension.exec(plain) ?? []
  if (!found) return ''
  const before = plain.slice(0, -found.length).replace(/\D/g, '')
  const dashed = /^[-,]/.test(found)
  return !dashed || (/^0/.test(before) && !/^00/.test(before) && landline.test(before) && digits.length <= 5)
    ? found
    : ''
}

/**
 * @example numberIn('+86 138-0000-0001') // '13800000001'
 * @example numberIn('(0516) 8833 0000 转 801') // '0516-88330000-801'
 * @example numberIn('852/91234567') // '+85291234567'
 * @returns null for what is no number that somebody can be called on: 12345, 110, nonsense
 */
export function numberIn(text: string): string | null {
  const found = taken(text.replace(/\//g, ' '))
  if (!found) return null
  const { digits, ext, abroad } = found
  const own = abroad ? (digits.startsWith('86') ? digits.slice(2).replace(/^0?(?=1[3-9]\d{9}$)/, '') : null) : digits
  if (own === null) return foreign(digits)
  const home = own.replace(/^86(?=1[3-9]\d{9}$|0?[2-9]\d{9,10}$)/, '')
  const bare = home.replace(/^0(?=1[3-9]\d{9}$)/, '')
  // With the country before it an area code is written without its nought.
  const withArea = (abroad || home !== own) && /^[2-9]/.test(bare) ? `0${bare}` : bare
  return mainland(withArea, ext) ?? (abroad ? null : neighbour(digits))
}

function mainland(digits: string, ext: string): string | null {
  if (mobile.test(digits)) return ext ? null : digits
  const [, area, rest] = landline.exec(digits) ?? []
  const number = area ? `${area}-${rest}` : withoutArea.test(digits) || service.test(digits) ? digits : null
  return number && (ext ? `${number}-${ext}` : number)
}

const neighbour = (digits: string): string | null =>
  neighbours.some(form => form.test(digits)) ? `+${withoutTrunk(digits)}` : null

/** As they are written at home, with a nought before the area: +886 0912… is +886912…. */
const withoutTrunk = (digits: string): string => digits.replace(/^8860/, '886')

/** ITU-T E.164: at most 15 digits with the country code; shorter than eight is a short number of some country. */
function foreign(digits: string): string | null {
  const known = /^85[23]|^886/.test(digits)
  if (known) return neighbour(digits)
  return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null
}

/** A mainland mobile: it alone gets codes and SMS. */
export const isMobile = (number: string): boolean => mobile.test(number)

/** Who has given 12345 is told that it is nobody's own. */
export const isShort = (text: string): boolean => /^\d{3,6}$/.test(readingOf(text).replace(/[\s-]/g, ''))
