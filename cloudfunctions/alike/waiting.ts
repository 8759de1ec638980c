import type { Waiting } from '../kit/waiting'

/** Without a number: to count what is hot a year is read, which only who looks at it pays for. */
export const hotWaiting: Waiting = {
  id: 'hot',
  title: '热点',
  icon: 'flame',
  homes: ['dispatcher', 'supervisor', 'leader'],
  rank: 80,
  page: 'desk/hot',
  look: async () => ({ count: null, says: '很多人都在反映的事' }),
}
