import type { Entrance } from '../parts/entrance'

export const catalogue: Entrance = {
  id: 'catalogue',
  title: '能反映哪些事',
  icon: 'list-check',
  page: 'catalogue/index',
}
