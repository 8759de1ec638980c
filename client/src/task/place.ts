import type { Place } from '../parts/place'

export const tasks: Place = {
  id: 'tasks',
  title: '我的任务',
  icon: 'clipboard-list',
  page: 'task/list',
  posts: ['handler', 'head', 'dispatcher', 'supervisor', 'leader'],
}
