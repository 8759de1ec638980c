// At the desk: matters of which the open one is likely a repeat.
import type { Piece } from '../matter/piece'
import { joinKey, Repeats } from './repeats'
import { words } from './words'

export const alike: Piece = {
  cards: [{ pages: ['desk'], place: 'below-head', Draw: Repeats }],
  keys: [[joinKey, words.joinKey]],
}
