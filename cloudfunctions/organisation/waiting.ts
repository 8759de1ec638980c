// What waits for the administrator of the county's own affairs.
import { unannounced } from '@shared/calendar'
import { database } from '../kit/cloud'
import { troubles } from '../kit/trouble'
import type { Waiting } from '../kit/waiting'
import { mostShown } from './troubles'

export const troublesWaiting: Waiting = {
  id: 'troubles',
  title: '卡住的事',
  icon: 'plug-connected-x',
  homes: ['admin'],
  rank: 10,
  page: 'rules/troubles',
  look: async () => {
    const found = await troubles.find(
      { at: database().command.gt(0) },
      { sort: [['at', 'desc']], limit: mostShown, fields: ['at'] },
    )
    if (found.length === 0) return { count: 0, says: '都按时办成了' }
    return { count: found.length, says: '一直在自动重试，请看看卡在哪里', tone: 'late' }
  },
  acts: count => `看 ${count} 件卡住的事`,
}

export const calendarWaiting: Waiting = {
  id: 'calendar',
  title: '节假日',
  icon: 'calendar-exclamation',
  homes: ['admin'],
  rank: 30,
  page: 'rules/calendar',
  look: async ({ county, now }) => {
    const year = unannounced(county.calendar, now)
    return year === null
      ? null
      : { count: 1, title: `${year} 年节假日`, says: '还没有载入，期限先按暂定的算', tone: 'due' }
  },
}
