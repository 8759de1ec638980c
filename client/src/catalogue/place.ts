import type { Place } from '../parts/place'

export const editing: Place = {
  id: 'editing',
  title: '修改事项清单',
  icon: 'list-check',
  page: 'catalogue/edit',
  posts: ['admin'],
}
