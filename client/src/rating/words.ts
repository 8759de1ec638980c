// The texts of rating.
import type { Piece } from '../matter/piece'
export const words = {
  tag: '已答复，等您评价',
  title: '办得怎么样？',
  result: '结果',
  minor: { attitude: '态度', speed: '速度' },
  said: '还想说什么（可不填）',
  send: '送出评价',
  promise: '打 1、2 分会再办一次，直到解决',
  first: '请先选一个总的评价。',
  closed: '办完了，谢谢您的评价。事情又有变化的，可以再反映。',
  again: (unit: string, next: string) => `已请${unit || '单位'}再办一次，${next}。`,
  returned: (next: string) => `正在换单位再办一次，${next}。`,
  thanks: '谢谢您的评价。',
  waits: '等派到单位',
}

/** What its deeds are called in the history. */
export const said: Piece['said'] = { rate: '作了评价' }
