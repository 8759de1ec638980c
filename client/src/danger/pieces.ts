// For staff: that the words say somebody may be in danger, unless the reporter has said that nobody is.
import type { Piece } from '../matter/piece'
import { words } from './words'

export const danger: Piece = {
  warning: ({ danger }) =>
    danger && {
      text: danger.denied ? words.denied(danger.words) : words.near(danger.words),
      loud: !danger.denied,
    },
}
