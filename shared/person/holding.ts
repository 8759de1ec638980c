// Whose a number is. It belongs to who proved it last; a number that moves takes nothing along: neither matters, nor a name, nor notices.
import type { Person } from './person'

const day = 86_400_000

/**
 * For so long after it was proved a number cannot be somebody else's: a number that was given up rests for at least 90 days before
 * it is given out again. Source: 工信部《电话用户真实身份信息登记规定》and carriers' 号码冷冻期, 90 days.
 */
export const restsFor = 90 * day

/** Its holder has proved it lately: who proves it now is the same person. */
export const isFresh = ({ phone, createdAt }: Pick<Person, 'phone' | 'createdAt'>, now: number): boolean =>
  phone !== null && now - (phone.provedAt ?? createdAt) <= restsFor

const hasWeChat = ({ keys }: Pick<Person, 'keys'>): boolean => keys.some(key => key.startsWith('wx:'))

/** What becomes of two when one of them proves the number that the other holds. */
export type Meeting = 'join' | 'move'

/**
 * They are one only where the number cannot have changed hands and no second WeChat speaks against it: the browser's person and
 * the WeChat that is shown the same number within its time. Two members of staff never become one.
 */
export const meetingOf = (holder: Person, areBothStaff: boolean, now: number): Meeting =>
  isFresh(holder, now) && !hasWeChat(holder) && !areBothStaff ? 'join' : 'move'

/** Nothing but its number leads to it: then a tracking code shows whose it was. */
export const isClaimable = (person: Pick<Person, 'keys'>): boolean => !hasWeChat(person)

/** Everybody who may be the same person as this one. */
export const familyOf = ({ _id, also, akin }: Pick<Person, '_id' | 'also' | 'akin'>): string[] => [
  ...new Set([_id, ...also, ...akin]),
]
