import type { Entrance } from '../parts/entrance'

export const tip: Entrance = { id: 'tip', title: '举报线索', icon: 'camera', page: 'request/submit?kind=tip' }
export const near: Entrance = { id: 'near', title: '身边正在办', icon: 'map-pin', page: 'request/near' }
