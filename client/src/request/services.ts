import type { Service } from '../parts/service'

export const tip: Service = { id: 'tip', title: '举报线索', icon: 'camera', page: 'request/submit?kind=tip' }
export const near: Service = { id: 'near', title: '身边正在办', icon: 'map-pin', page: 'request/near' }
