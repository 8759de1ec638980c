// Numbers as people write them: 30, 三十, 十几, 上百, 几十. Vague ones are taken at their least.

const digits = '零一二三四五六七八九'
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** What a number can be written with. */
const inHan = '[零一二两三四五六七八九十百千几数上近]'
/** From its first character on: a number is not looked for anew within a number, else a long one would be read as often as it is long. */
export const numeral = `(?:(?<!\\d)(?<!\\d\\.)\\d+(?:\\.\\d+)?|(?<!${inHan})${inHan}+)`

/** @returns null for what is no number @example numberOf('三百二十') // 320; numberOf('十几') // 10; numberOf('上百') // 100 */
export function numberOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written)
  const plain = written.replace(/两/g, '二').replace(/^[近上]/, '')
  if (!/[一二三四五六七八九十百千]/.test(plain)) return null
  let [sum, digit] = [0, 0]
  for (const letter of plain) {
    const place = places[letter]
    if (place) {
      sum += (digit || (/^[几数]/.test(plain) && sum === 0 ? 2 : 1)) * place
      digit = 0
    } else digit = Math.max(0, digits.indexOf(letter))
  }
  return sum + digit
}
