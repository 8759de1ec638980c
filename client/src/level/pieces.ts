// How high a matter stands, why, and at the desk the way down.
import type { Piece } from '../matter/piece'
import { LevelCard } from './level-card'
import { LevelTag } from './level-tag'
import { said } from './words'

export const level: Piece = {
  cards: [{ pages: ['desk'], place: 'below-head', Draw: LevelCard }],
  said,
  RowTag: ({ row }) => LevelTag({ colour: row.colour }),
}
