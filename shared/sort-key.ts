// Lists are paged by the key they are sorted by. The moment alone is not enough: a hundred matters are due at 17:30.

/**
 * @param at epoch milliseconds, 13 digits until the year 2286
 * @param tie what decides between two of one moment: an id, or another key
 * @example sortKey(1763710320000, 'rq-251121-7KQFJ') // '1763710320000|rq-251121-7KQFJ'
 */
export const sortKey = (at: number, tie: string): string => `${String(at).padStart(13, '0')}|${tie}`
