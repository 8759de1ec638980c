import type { Place } from '../parts/place'

export const desk: Place = {
  id: 'desk',
  title: '交办台',
  icon: 'inbox',
  page: 'desk/queue',
  posts: ['dispatcher'],
}

export const hot: Place = {
  id: 'hot',
  title: '热点',
  icon: 'flame',
  page: 'desk/hot',
  posts: ['dispatcher', 'supervisor', 'leader'],
}

export const supervised: Place = {
  id: 'supervised',
  title: '三次退回',
  icon: 'arrow-back-up',
  page: 'desk/queue?list=supervised',
  posts: ['supervisor'],
}
