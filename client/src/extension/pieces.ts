// A later date for the answer: asked for, granted or refused, and shown beside the first.
import type { MatterView } from '@shared/aspects'
import { grant } from '@shared/extension/calls'
import { call } from '../cloud'
import type { Entry, Piece } from '../matter/piece'
import { ExtendSheet } from './extend-sheet'
import { Postponed } from './postponed'
import { RefuseSheet } from './refuse-sheet'
import { said, words } from './words'

const handler = ['handler'] as const

const entriesOf = ({ extensions }: MatterView): Entry[] =>
  (extensions ?? []).map(({ promised, reason, consult, state }) => ({
    title: words.extendedTo(promised, state),
    lines: [reason, words.consulted(consult.with, consult.said)],
  }))

export const extension: Piece = {
  cards: [{ pages: ['reporter'], place: 'below-head', Draw: Postponed }],
  deeds: [
    {
      id: 'grant',
      text: words.grant,
      pages: handler,
      rank: 10,
      atOnce: { send: ({ id, version }) => call(grant, { id, version, granted: true }) },
    },
    { id: 'refuse', text: words.refuse, pages: handler, rank: 15, Sheet: RefuseSheet },
    { id: 'extend', text: words.extend, pages: handler, rank: 80, Sheet: ExtendSheet },
  ],
  said,
  entries: entriesOf,
  lists: {
    approve: {
      name: words.approve,
      empty: { title: words.approveEmpty, words: words.approveEmptyWords },
    },
  },
}
