// Several matters that are one: said to each, and for the desk with the way out.
import type { Piece } from '../matter/piece'
import { CaseRows } from './case-rows'
import { OneCase } from './one-case'
import { said } from './words'

export const theCase: Piece = {
  cards: [
    { pages: ['reporter', 'handler'], place: 'below-head', Draw: OneCase },
    { pages: ['desk'], place: 'below-head', Draw: CaseRows },
  ],
  said,
}
