import type { Place } from '../parts/place'

export const rules: Place = {
  id: 'rules',
  title: '自动交办和升级',
  icon: 'adjustments-horizontal',
  page: 'rules/index',
  posts: ['admin', 'dispatcher', 'supervisor', 'leader'],
}

export const calendar: Place = {
  id: 'calendar',
  title: '节假日',
  icon: 'calendar-event',
  page: 'rules/calendar',
  posts: ['admin'],
}

export const county: Place = {
  id: 'county',
  title: '本县的门面',
  icon: 'building-community',
  page: 'rules/county',
  posts: ['admin'],
}

export const troubles: Place = {
  id: 'troubles',
  title: '卡住的事',
  icon: 'plug-connected-x',
  page: 'rules/troubles',
  posts: ['admin'],
}
