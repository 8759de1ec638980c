import type { Waiting } from '../kit/waiting'

export const rulesWaiting: Waiting = {
  id: 'rules',
  title: '自动交办和升级',
  icon: 'adjustments',
  homes: ['admin'],
  rank: 90,
  page: 'rules/index',
  look: async () => ({ count: null, says: '把握多大才自动交、什么事要升级' }),
}
