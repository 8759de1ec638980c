// The texts of cases.
import type { Piece } from '../matter/piece'
export const words = {
  title: (size: number) => `并案，共 ${size} 位反映`,
  lead: '看主件',
  part: '拆出',
  partTitle: '从并案中拆出',
  partWords: '拆出后回到“待交办”，重新交给承办单位；原来的答复期限不变。',
  partReason: '为什么拆出',
  partHint: '例如 不是同一盏灯',
  parted: '已拆出，等待交办',
  mine: (others: number) => `和另外 ${others} 位反映的是同一件事，一起办，答复会同时告诉您。`,
  joined: (size: number) => `已并案，共 ${size} 位反映，随主件一起答复。`,
  leads: (size: number) => `共 ${size} 位反映，您的答复会同时告诉他们。`,
}

const joins = '并入同一件事，一起办'

/** What its deeds are called in the history. */
export const said: Piece['said'] = {
  join: ({ by, unit, mine }) => {
    if (mine && !unit) return '您跟着在办的一件一起办'
    return mine ? `您${joins}` : `${unit ?? by} ${joins}`
  },
  part: { reporter: '改为单独办', staff: '拆出，单独办理' },
}
