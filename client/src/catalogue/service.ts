import type { Service } from '../parts/service'

export const catalogue: Service = {
  id: 'catalogue',
  title: '能反映哪些事',
  icon: 'list-check',
  page: 'catalogue/index',
}
