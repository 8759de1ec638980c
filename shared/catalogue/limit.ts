// What a limit of time is, for which clock, and of what kind a request is: the words in which the catalogue is written.

/** 投诉 求助 咨询 建议 举报线索 */
export type Kind = 'complaint' | 'help' | 'consult' | 'advice' | 'tip'

/** Working days, or working hours where the limit is short. */
export type Limit = { days: number } | { hours: number }

export type ClockName = 'dispatch' | 'accept' | 'answer'

/** What differs from the county's usual limits. */
export type Limits = { dispatch?: Limit; accept?: Limit; answer?: Limit; extension?: { days: number } }

/** The county's promise where the item says nothing else: hand out in 1 working day, accept in 1, answer in 7. */
export const usualLimits: Record<ClockName, Limit> = { dispatch: { days: 1 }, accept: { days: 1 }, answer: { days: 7 } }

/** What is urgent and has no limits of its own: handed out and accepted within the hour, answered by the next working day. */
export const urgentLimits: Record<ClockName, Limit> = {
  dispatch: { hours: 1 },
  accept: { hours: 1 },
  answer: { days: 1 },
}

/** The limit of one clock: the item's own, else the usual one. */
export const limitOf = (
  item: { limits?: Limits; urgentLimits?: Limits } | null,
  name: ClockName,
  urgent: boolean,
): Limit => (urgent ? (item?.urgentLimits?.[name] ?? urgentLimits[name]) : (item?.limits?.[name] ?? usualLimits[name]))

/** Working days that an extension may add, where the item says nothing else. */
export const usualExtension = 15
