// How personal data are shown to those who need not see them whole.

/** 13812341234 → 138****1234 */
export const maskPhone = (phone: string): string => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2')

/** 王秀兰 → 王**; a name not given → 群众 */
export const maskName = (name: string): string => {
  const [first, ...rest] = [...name]
  return first ? `${first}${'*'.repeat(Math.max(1, rest.length))}` : '群众'
}
