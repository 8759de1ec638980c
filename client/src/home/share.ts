import { thin } from '../parts/when'

/** “98.1 %”, never rounded up: 999 of 1,000 are not all. Of nothing there is no share. */
export const percent = ([part, of]: readonly [number, number]): string =>
  of > 0 ? `${(Math.floor((part * 1000) / of) / 10).toFixed(1)}${thin}%` : '–'

/** “212 / 216” */
export const fraction = ([part, of]: readonly [number, number]): string =>
  [part, of].map(each => each.toLocaleString('en-US')).join(`${thin}/${thin}`)
