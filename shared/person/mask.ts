// How personal data are shown to those who need not see them whole.

/** 13812341234 → 138****1234, 0516-88330000-801 → 0516-****0000, +85291234567 → +852****4567, 88330000 → ****0000 */
export function maskPhone(phone: string): string {
  const [, before = '', rest = phone] =
    /^(0\d{2,3}-|\+85[23]|\+886|\+\d{2}|1\d{2}(?=\d{8}$)|[48]00(?=\d{7}$))?(.+)$/.exec(phone) ?? []
  return `${before}****${rest.replace(/-\d+$/, '').slice(-4)}`
}

/** 王秀兰 → 王**; a name not given → 群众 */
export const maskName = (name: string): string => {
  const [first, ...rest] = [...name]
  return first ? `${first}${'*'.repeat(Math.max(1, rest.length))}` : '群众'
}
