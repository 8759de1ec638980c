// For staff: that the words say somebody may be in danger, unless the reporter has said that nobody is.
import type { Piece } from '../matter/piece'
import { Tag } from '../parts/tag'
import { UnheardCard } from './unheard-card'
import { words } from './words'

export const danger: Piece = {
  cards: [{ pages: ['handler', 'desk'], place: 'top', Draw: UnheardCard }],
  RowTag: ({ row }) => (row.unheard ? Tag({ tone: 'red', text: words.unheard }) : null),
  rowLine: ({ unheard }) => (unheard ? words.unheard : null),
  said: { hear: words.heard, endanger: words.endangered },
  warning: ({ danger }) =>
    danger && {
      text: danger.denied ? words.denied(danger.words) : words.near(danger.words),
      loud: !danger.denied,
    },
}
