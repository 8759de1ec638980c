// What WeChat lets into each kind of keyword of a subscription message (platform.md, section 1).

type Limit = (value: string) => boolean

const most =
  (n: number, pattern?: RegExp): Limit =>
  value =>
    [...value].length <= n && (!pattern || pattern.test(value))
const date = String.raw`(\d{4}[年/.-])?\d{1,2}[月/.-]\d{1,2}日?`
const time = String.raw`\d{1,2}:\d{2}(:\d{2})?`
const moment = `${date}( ?${time})?`
const whole = (pattern: string) => new RegExp(`^(${pattern})$`, 'u')
const han = /\p{Script=Han}/u

const kinds: Record<string, Limit | undefined> = {
  thing: most(20),
  number: most(32, /^-?\d+(\.\d+)?$/),
  letter: most(32, /^[A-Za-z]+$/),
  symbol: most(5, /^[^\p{L}\p{N}]+$/u),
  character_string: most(32, /^[\x20-\x7e]+$/),
  time: most(64, whole(`(${date} ?)?${time}( ?~ ?(${date} ?)?${time})?`)),
  date: most(64, whole(`${moment}( ?~ ?(${moment}|${time}))?`)),
  amount: most(16, /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u),
  phone_number: most(17, /^[\d+()*\- ]+$/),
  car_number: most(8, /^[\p{Script=Han}A-Z0-9][A-Z0-9·]*[\p{Script=Han}A-Z0-9]$/u),
  name: value => [...value].length <= (han.test(value) ? 10 : 20) && !/\d/.test(value),
  phrase: most(5, /^\p{Script=Han}+$/u),
}

/**
 * Says whether a keyword such as `thing4` may hold a value.
 * @example fits('phrase1', '已受理') // true
 */
export function fits(keyword: string, value: unknown): boolean {
  const kind = keyword.replace(/\d+$/, '')
  const limit = kinds[kind]
  if (typeof value !== 'string' || value.trim() === '' || /\p{Cc}/u.test(value)) return false
  return limit ? limit(value) : kind === 'enum' || kind === 'const'
}
