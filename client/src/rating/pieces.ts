// The reporter's word on an answer, and what it led to.
import type { Piece } from '../matter/piece'
import { Rate } from './rate'
import { Rated } from './rated'
import { said, words } from './words'

export const rating: Piece = {
  cards: [
    { pages: ['reporter'], place: 'top', Draw: Rated },
    { pages: ['reporter'], place: 'below-answers', Draw: Rate },
  ],
  said,
  tag: ({ state, may }) => (state === 'answered' && may.includes('rate') ? words.tag : undefined),
}
