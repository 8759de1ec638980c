// The texts of the homes of those who work for the county.
import { thin } from '../parts/when'

const zone = 8 * 3_600_000

/** By the county's clock. */
export function greeting(now: number) {
  const hour = new Date(now + zone).getUTCHours()
  if (hour < 5 || hour >= 18) return '晚上好'
  if (hour < 9) return '早上好'
  return hour < 11 ? '上午好' : hour < 14 ? '中午好' : '下午好'
}

export const work = {
  hello: (name: string, now: number) => `${name}，${greeting(now)}`,
  switch: '换岗位',
  switchWords: '您有几个岗位，看哪一个的？每个岗位只列它自己要办的。',
  now: '正在看',
  waits: '等您办的',
  nothing: '现在没有等您办的',
  nothingWords: '有新的会出现在这里，也会发消息告诉您。',
  counted: (count: number) => `${count.toLocaleString('en-US')} 件`,
  county: '全县这个月',
  answered: (count: number) => `已答复${thin}${count.toLocaleString('en-US')}${thin}件`,
  onTime: '按时',
  satisfied: '满意',
  unrated: '没评的',
  notPraise: '不算满意',
  offline: '没有网也能记',
  offlineWords: '写好先存在这台手机上，有网自己发。',
  unsent: (count: number) => `存着${thin}${count}${thin}条，有网自己发。`,
}
