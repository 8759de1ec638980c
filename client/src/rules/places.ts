import type { Place } from '../parts/place'

export const rules: Place = {
  id: 'rules',
  title: '派单和提级的规则',
  icon: 'adjustments-horizontal',
  page: 'rules/index',
  posts: ['admin', 'dispatcher', 'supervisor', 'leader'],
}

export const troubles: Place = {
  id: 'troubles',
  title: '没发出去的',
  icon: 'plug-connected-x',
  page: 'rules/troubles',
  posts: ['admin'],
}
