// What makes two matters alike, in one line.
import type { Because } from '@shared/alike/views'
import { words } from './words'

/** @example “同一网格 · 约 40 米 · 相隔 2 天 · 都说到 锦绣花园、暖气” */
export function whySays({ near, metres, days, sameItem, words: shared }: Because): string {
  const said = shared.length > 0 ? words.shared(shared.slice(0, 3).join('、')) : null
  return [
    sameItem ? words.sameItem : null,
    metres === null ? near && words.near[near] : words.metres(metres),
    days === 0 ? words.sameDay : words.days(days),
    said,
  ]
    .filter(Boolean)
    .join(' · ')
}
